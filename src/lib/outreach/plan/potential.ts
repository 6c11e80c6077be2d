import type { Engine } from '#lib/engine/engine.ts';
import { answer, type AnswerOptions } from '#lib/indicators/answer.ts';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import type { Selection } from '#lib/model/selection.ts';
import { refused, type Outcome } from '#lib/stats/outcome.ts';
import { paperOf } from '../missed/missed.ts';
import type { Potential } from './gains.ts';

/** Dossiers that could still move online, by ward and procedure (null: all); can be sent to a worker. */
export type PotentialCounts = readonly { place: string; procedure: string | null; most: number }[];

/**
 * What sessions could move online: the dossiers filed on paper though their procedure was offered online that day, from the rows of
 * D1c by ward, and by ward and procedure. Dossiers without a ward or procedure are nobody's potential.
 */
export function potentialCounts(
	wards: readonly IndicatorRow[],
	procedures: readonly IndicatorRow[]
): PotentialCounts {
	return [...wards, ...procedures].flatMap((row) => {
		const [place, procedure = null] = row.keys;
		const unknown = place == null || row.keys.includes(null);
		return unknown ? [] : [{ place, procedure, most: paperOf(row) }];
	});
}

/** The same of a snapshot. Refused: what D1c lacks; `plan_no_potential` where nothing could move. */
export async function readPotential(
	engine: Engine,
	selection: Selection,
	options: AnswerOptions
): Promise<Outcome<PotentialCounts>> {
	const wards = await answer(engine, 'D1c', ['ward'], selection, options);
	if (wards.absent) return { refused: wards.absent };
	const procedures = await answer(engine, 'D1c', ['ward', 'procedure'], selection, options);
	const counts = potentialCounts(wards.rows, procedures.rows);
	return counts.some(({ most }) => most > 0) ? { value: counts } : refused('plan_no_potential');
}

/** The potential of counts; nought of what is not among them. */
export function potentialOf(counts: PotentialCounts): Potential {
	const most = new Map(counts.map((each) => [key(each.place, each.procedure), each.most]));
	return (place, procedure) => most.get(key(place, procedure)) ?? 0;
}

const key = (place: string, procedure: string | null) => JSON.stringify([place, procedure]);
