import type { Engine } from '#lib/engine/engine.ts';
import { sql, type Query } from '#lib/sql/sql.ts';

/** What is taken for the treatment: training sessions, a pilot, a channel of outreach, or a fee that was introduced or dropped. */
export const treatments = ['sessions', 'pilots', 'channels', 'fees'] as const;
export type Treatment = (typeof treatments)[number];

/** What a treatment begins in: a fee begins for a procedure everywhere at once, all else in wards. */
export function unitOf(treatment: Treatment): 'ward' | 'procedure' {
	return treatment === 'fees' ? 'procedure' : 'ward';
}

/** The day on which something began in a place (a fee: for a procedure). Days count from 1970-01-01. */
export interface Start {
	place: string;
	day: number;
	/** The pilot's name; of sessions whom they were for; the channel; `introduced` or `dropped` of a fee. */
	what: string | null;
}

export interface Starts {
	/** The first start of the treatment in each place. */
	own: Start[];
	/** Whatever else began in some place, which would be taken for its effect. */
	others: Start[];
}

/** Every start that was recorded, whatever it is taken for. Serialisable. */
export type RecordedStarts = Record<Treatment, Start[]>;

/** Everything that began, with where and when, the earliest first. A fee changes where the catalogue of procedures says so from a day on. */
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
		),
		channels: await starts(
			engine,
			sql`SELECT ward AS place, held_on AS day, channel AS what FROM outreach
				WHERE ward IS NOT NULL AND held_on IS NOT NULL`
		),
		fees: await starts(
			engine,
			sql`SELECT code AS place, valid_from AS day, CASE WHEN has_fee THEN 'introduced' ELSE 'dropped' END AS what
				FROM (
					SELECT code, valid_from, has_fee, lag(has_fee) OVER (PARTITION BY code ORDER BY valid_from) AS had_fee
					FROM procedures WHERE has_fee IS NOT NULL
				) AS dated
				WHERE has_fee <> had_fee`
		)
	};
}

/**
 * When the treatment began in each place, and what else did. `only` narrows it: the audience of the sessions, the name of
 * the pilot, the channel, whether the fee was introduced or dropped. Sessions of other audiences and other channels are no other
 * treatment, they are the same campaign's; pilots are.
 */
export function startsOf(recorded: RecordedStarts, treatment: Treatment, only: string | null): Starts {
	const own = firstOfEach(recorded[treatment].filter(({ what }) => only === null || what === only));
	const counted = new Set(own);
	return { own, others: recorded.pilots.filter((each) => !counted.has(each)) };
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
