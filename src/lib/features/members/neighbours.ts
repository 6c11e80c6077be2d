import type { IndicatorAnswer, IndicatorRow } from '#lib/indicators/indicator.ts';

export interface Place {
	/** From 1, the best first. */
	rank: number;
	count: number;
	/** The members around it in the ranking, itself included, best first. */
	around: IndicatorRow[];
}

/**
 * Where a member stands among those with a value, and who stands beside it (`reach` on each side). Null when it has no value.
 * Equal values share the better rank.
 */
export function placeOf(
	answer: IndicatorAnswer,
	code: string,
	direction: 'up' | 'down' | 'neither',
	reach = 3
): Place | null {
	const sign = direction === 'down' ? -1 : 1;
	const ranked = answer.rows
		.filter((row) => row.keys[0] != null && row.value !== null)
		.sort((one, other) => sign * ((other.value ?? 0) - (one.value ?? 0)));
	const index = ranked.findIndex((row) => row.keys[0] === code);
	const own = ranked[index];
	if (!own) return null;
	const first = Math.max(0, Math.min(index - reach, ranked.length - (2 * reach + 1)));
	return {
		rank: ranked.findIndex((row) => row.value === own.value) + 1,
		count: ranked.length,
		around: ranked.slice(first, first + 2 * reach + 1)
	};
}
