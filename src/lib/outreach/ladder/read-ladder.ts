import { dayNumber, type IsoDate } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { textCell } from '#lib/engine/table.ts';
import { raw } from '#lib/sql/sql.ts';
import { ladderOf, type Ladder, type Reached } from './ladder.ts';
import { rungOf } from './rungs.ts';

/** Days in which somebody is expected to go on to the next rung. */
export const LADDER_WINDOW = 90;

/** The ladder of a dataset. Serialisable; holds no pseudonym. */
export interface ReadLadder {
	/** Null without events. */
	ladder: Ladder | null;
	/** The last day anybody is known to have reached a rung, up to the as-of date. */
	until: number | null;
	/** Words for stages that are not known, in order; people at them are not counted. */
	unknown: string[];
}

/** Reads the events of the ladder up to the as-of date. Rejects with what the engine rejects with. */
export async function readLadder(engine: Engine, asOf: IsoDate): Promise<ReadLadder> {
	const rows = (await engine.query(raw(EVENTS))).rows();
	const end = dayNumber(asOf);
	const unknown = new Set<string>();
	const first = new Map<string, Reached>();
	let until: number | null = null;
	for (const row of rows) {
		const [person, stage, day] = [String(row['person']), String(row['stage']), Number(row['on_date'])];
		if (day > end) continue;
		const rung = rungOf(stage);
		if (rung === null) {
			unknown.add(stage);
			continue;
		}
		until = day;
		const key = JSON.stringify([person, rung]);
		if (!first.has(key)) first.set(key, { person, rung, day, ward: textCell(row['ward']) });
	}
	return {
		ladder: until === null ? null : ladderOf([...first.values()], LADDER_WINDOW, until),
		until,
		unknown: [...unknown].sort()
	};
}

/** In the order of days, so that the first of each is the first. */
const EVENTS = `
	SELECT person, stage, on_date, ward FROM stage_events
	WHERE person IS NOT NULL AND stage IS NOT NULL AND on_date IS NOT NULL
	ORDER BY on_date, person, stage`;
