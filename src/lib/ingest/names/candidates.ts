import { byText } from '#lib/core/order.ts';
import type { Candidate } from './reconciliation.ts';

/** Below this a name is no candidate. */
const LEAST = 0.7;
/** Candidates offered for a name; any other member can be looked up. */
const MOST = 5;

/** By its code or exactly its name; as a successor; by a like name. */
function place({ why, score }: Candidate): number {
	if (why === 'succession') return 1;
	return why === 'code' || score === 1 ? 0 : 2;
}

/** The likeliest members, each once: what has the code or the very name, then what succeeded, then what is called alike, best first. */
export function rankCandidates(found: readonly Candidate[]): Candidate[] {
	const ranked = found
		.filter(({ score, why }) => why !== 'name' || score >= LEAST)
		.sort((a, b) => place(a) - place(b) || b.score - a.score || byText(a.code, b.code));
	const codes = ranked.map(({ code }) => code);
	return ranked.filter(({ code }, index) => codes.indexOf(code) === index).slice(0, MOST);
}
