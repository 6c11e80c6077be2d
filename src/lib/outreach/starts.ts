import type { Engine } from '#lib/engine/engine.ts';
import { sql, type Query } from '#lib/sql/sql.ts';

/** What is taken for the treatment: training sessions, or a pilot. */
export type Treatment = 'sessions' | 'pilots';
/** The day on which something began in a place. Days count from 1970-01-01. */
export interface Start {
	place: string;
	day: number;
	/** The pilot's name; of sessions whom they were for. */
	what: string | null;
}

export interface Starts {
	/** The first start of the treatment in each place. */
	own: Start[];
	/** Whatever else began in some place, which would be taken for its effect. */
	others: Start[];
}

/** Every start that was recorded, whatever it is taken for. Serialisable. */
export interface RecordedStarts {
	pilots: Start[];
	sessions: Start[];
}

/** Pilots and sessions with their wards and days, the earliest first. */
export async function recordedStarts(engine: Engine): Promise<RecordedStarts> {
	return {
		pilots: await starts(
			engine,
			sql`SELECT place, starts_on AS day, pilot AS what FROM pilots WHERE place IS NOT NULL AND starts_on IS NOT NULL`
		),
		sessions: await starts(
			engine,
			sql`SELECT ward AS place, held_on AS day, audience AS what FROM sessions
				WHERE ward IS NOT NULL AND held_on IS NOT NULL`
		)
	};
}

/**
 * When the treatment began in each place, and what else did. `only` narrows it: the audience of the sessions, the name of
 * the pilot. Sessions of other audiences are no other treatment, they are the same campaign's; pilots are.
 */
export function startsOf(
	{ pilots, sessions }: RecordedStarts,
	treatment: Treatment,
	only: string | null
): Starts {
	const chosen = treatment === 'pilots' ? pilots : sessions;
	const own = firstOfEach(chosen.filter(({ what }) => only === null || what === only));
	const counted = new Set(own);
	return { own, others: pilots.filter((each) => !counted.has(each)) };
}

async function starts(engine: Engine, query: Query): Promise<Start[]> {
	const { rows } = await engine.query(
		sql`SELECT place, day, what FROM (${query}) AS found ORDER BY day, place, what`
	);
	return rows().map(({ place, day, what }) => ({
		place: String(place),
		day: Number(day),
		what: what === null || what === undefined ? null : String(what)
	}));
}

function firstOfEach(list: readonly Start[]): Start[] {
	const first = new Map<string, Start>();
	for (const start of list) {
		const known = first.get(start.place);
		if (known === undefined || start.day < known.day) first.set(start.place, start);
	}
	return [...first.values()];
}
