import { orNull } from '#lib/stats/outcome.ts';
import { wilson } from '#lib/stats/wilson.ts';
import type { Figures, Finished, IndicatorDefinition } from './definition.ts';
import type { IndicatorRow } from './indicator.ts';

/** One line of an answer from one group's sums: the same for SQL, for the cube, and for anyone who adds up. */
export function finishRow(
	definition: IndicatorDefinition,
	keys: (string | null)[],
	figures: Figures
): IndicatorRow {
	const finished = definition.finish?.(figures) ?? byKind(definition, figures);
	const extra = finished.extra ?? figures.extra;
	const numerator = finished.numerator !== undefined ? finished.numerator : figures.numerator;
	const denominator = finished.denominator !== undefined ? finished.denominator : figures.denominator;
	const { value, lower, upper } = finished;
	// Hundreds of lines a frame: each is made in one piece.
	for (const _ in extra) return { keys, numerator, denominator, value, lower, upper, extra };
	return { keys, numerator, denominator, value, lower, upper };
}

/** A zero denominator is no data: never 0, never NaN. */
function byKind({ id, kind }: IndicatorDefinition, { numerator, denominator }: Figures): Finished {
	const none = { value: null, lower: null, upper: null };
	if (numerator === null || denominator === null || denominator === 0) return none;
	const quotient = numerator / denominator;
	switch (kind) {
		case 'share': {
			const interval = orNull(wilson(numerator, denominator));
			return { value: quotient, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
		}
		case 'ratio':
		case 'composite':
			return { ...none, value: quotient };
		case 'per_thousand':
			return { ...none, value: quotient * 1000 };
		case 'count':
			return { ...none, value: numerator };
		case 'quantile':
		case 'effect':
			throw new RangeError(`indicator ${id} of kind ${kind} must say how it is finished`);
	}
}
