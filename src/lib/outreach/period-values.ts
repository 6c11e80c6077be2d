import type { Engine } from '#lib/engine/engine.ts';
import { answer, type AnswerOptions } from '#lib/indicators/answer.ts';
import type { Dimension, TimeDimension } from '#lib/model/dimensions.ts';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import type { Selection } from '#lib/model/selection.ts';
import type { Outcome } from '#lib/stats/outcome.ts';
import { periodAxis, type PeriodAxis } from './periods.ts';

/** An indicator in one period of one member of `by`. */
export interface PeriodValue {
	keys: string[];
	/** Of the period. */
	label: string;
	value: number | null;
}

/** The values of an indicator by members and periods, and the axis of the periods that occur. */
export interface PeriodValues {
	axis: PeriodAxis;
	values: PeriodValue[];
}

/**
 * An indicator by members and periods, and the axis of the periods that occur. What belongs to no member has no course of
 * its own and is left out. Refused: what the indicator lacks.
 */
export async function periodValues(
	engine: Engine,
	indicator: string,
	{ by, period, selection }: { by: readonly Dimension[]; period: TimeDimension; selection: Selection },
	options: AnswerOptions
): Promise<Outcome<PeriodValues>> {
	return valuesOf(await answer(engine, indicator, [...by, period], selection, options), period);
}

/** The same of an answer that was given; its last dimension is the period. */
export function valuesOf(answered: IndicatorAnswer, period: TimeDimension): Outcome<PeriodValues> {
	if (answered.absent) return { refused: answered.absent };
	const values = answered.rows.flatMap(({ keys, value }): PeriodValue[] => {
		if (keys.includes(null)) return [];
		// The period is the last key: without any there is no line.
		return [{ keys: keys.slice(0, -1) as string[], label: keys.at(-1) as string, value }];
	});
	const axis = periodAxis(
		period,
		values.map(({ label }) => label)
	);
	return { value: { axis, values } };
}
