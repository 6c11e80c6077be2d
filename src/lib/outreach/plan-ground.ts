import { isoDate, type IsoDate } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { Ground } from './missed/ground.ts';
import { readGround } from './missed/read-ground.ts';
import { estimatedGain } from './plan/estimated-gain.ts';
import { raw } from '#lib/sql/sql.ts';

/** What a plan is made from besides dossiers. Serialisable. */
export interface PlanGround {
	ground: Ground;
	holidays: IsoDate[];
	/** What training one person has gained so far, or why nobody can tell. */
	gain: Awaited<ReturnType<typeof estimatedGain>>;
}

/** Reads it; rejects with what the engine rejects with. */
export async function readPlanGround(engine: Engine, asOf: IsoDate): Promise<PlanGround> {
	const holidays = await engine.query(
		raw('SELECT DISTINCT "date" AS day FROM holidays WHERE "date" IS NOT NULL ORDER BY day')
	);
	return {
		ground: await readGround(engine, asOf),
		holidays: holidays.column('day').map((day) => isoDate(Number(day))),
		gain: await estimatedGain(engine, { asOf })
	};
}
