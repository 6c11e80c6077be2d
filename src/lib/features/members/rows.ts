import type { IndicatorAnswer, IndicatorRow } from '#lib/indicators/indicator.ts';

/** The lines of several answers by member and indicator: `get(code)?.get('D1a')`. Lines of "none" are left out. */
export function figuresByMember(
	answers: readonly (IndicatorAnswer | null)[]
): ReadonlyMap<string, ReadonlyMap<string, IndicatorRow>> {
	const figures = new Map<string, Map<string, IndicatorRow>>();
	for (const answer of answers) {
		for (const row of answer?.rows ?? []) {
			const code = row.keys[0];
			if (answer === null || code === null || code === undefined) continue;
			const own = figures.get(code) ?? new Map<string, IndicatorRow>();
			figures.set(code, own.set(answer.indicator, row));
		}
	}
	return figures;
}

/** A member without a line in any answer. */
export const noFigures: ReadonlyMap<string, IndicatorRow> = new Map();
