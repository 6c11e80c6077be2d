import type { IsoDate } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { Dimension } from '#lib/model/dimensions.ts';
import type { Selection } from '#lib/model/selection.ts';
import { answer } from '../answer.ts';

/** One line of an answer as `[...keys, numerator, denominator, value]`, which is what a hand calculation gives. */
export type Line = (string | number | null)[];

/** Lines of an answer; throws what is absent, so that a test cannot pass on an empty answer. */
export async function lines(
	engine: Engine,
	id: string,
	by: readonly Dimension[] = [],
	selection: Partial<Selection> = {},
	asOf?: IsoDate
): Promise<Line[]> {
	const { rows } = await rowsOf(engine, id, by, selection, asOf);
	return rows.map(({ keys, numerator, denominator, value }) => [...keys, numerator, denominator, value]);
}

/** Further figures of an answer's one line. */
export async function extraOf(
	engine: Engine,
	id: string,
	selection: Partial<Selection> = {},
	asOf?: IsoDate
): Promise<Record<string, number | null> | undefined> {
	const { rows } = await rowsOf(engine, id, [], selection, asOf);
	return rows[0]?.extra;
}

async function rowsOf(
	engine: Engine,
	id: string,
	by: readonly Dimension[],
	selection: Partial<Selection>,
	asOf: IsoDate | undefined
) {
	const answered = await answer(
		engine,
		id,
		by,
		{ filters: [], ...selection },
		asOf === undefined ? {} : { asOf }
	);
	if (answered.absent) throw new Error(`absent: ${String(answered.absent.params.inputs)}`);
	return answered;
}
