import { normaliseDossierId } from '#lib/rewards/match/dossier-id.ts';

/** Where two codes differ: what both begin with, what each has there, and what both end in. */
export interface CodeDifference {
	/** Place of the first character that differs, from 1. */
	at: number;
	before: string;
	written: string;
	found: string;
	after: string;
}

/** The difference of two codes; null where they are the same once spaces, dashes and letter cases are. */
export function codeDifference(written: string, found: string): CodeDifference | null {
	if (normaliseDossierId(written) === normaliseDossierId(found)) return null;
	const shorter = Math.min(written.length, found.length);
	let start = 0;
	while (start < shorter && written[start] === found[start]) start += 1;
	let end = 0;
	while (end < shorter - start && written.at(-1 - end) === found.at(-1 - end)) end += 1;
	return {
		at: start + 1,
		before: written.slice(0, start),
		written: written.slice(start, written.length - end),
		found: found.slice(start, found.length - end),
		after: written.slice(written.length - end)
	};
}
