import type { Candidate } from './reconciliation.ts';

/** Below this a name is no candidate. */
const LEAST = 0.7;
/** Candidates offered for a name; any other member can be looked up. */
const MOST = 5;

const order: readonly Candidate['why'][] = ['code', 'succession', 'name'];

/** The likeliest members, each once: what has the code, then what succeeded, then what is called alike, best first. */
export function rankCandidates(found: readonly Candidate[]): Candidate[] {
	const ranked = found
		.filter(({ score, why }) => why !== 'name' || score >= LEAST)
		.sort(
			(a, b) => order.indexOf(a.why) - order.indexOf(b.why) || b.score - a.score || (a.code < b.code ? -1 : 1)
		);
	const codes = ranked.map(({ code }) => code);
	return ranked.filter(({ code }, index) => codes.indexOf(code) === index).slice(0, MOST);
}
