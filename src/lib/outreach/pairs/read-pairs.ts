import { dayNumber, periodOf, type IsoDate } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { numberCell, textCell, type Cell } from '#lib/engine/table.ts';
import { judgedClaims } from '#lib/indicators/relations/verified.ts';
import { raw, type Query } from '#lib/sql/sql.ts';
import { firstDossiers, type GuidedDossier, type HelpPair } from './first-dossier.ts';
import type { WatchedPair } from './follow-up.ts';
import { watchedUntil, type NamedMonth, type Watch } from './watch.ts';

/** Pairs as they are counted, and how many people they are. Serialisable; holds no pseudonym. */
export interface HelpPairs {
	pairs: WatchedPair[];
	helpers: number;
	helped: number;
}

/** Reads who helped whom and what followed, up to the as-of date. Rejects with what the engine rejects with. */
export async function readPairs(engine: Engine, asOf: IsoDate): Promise<HelpPairs> {
	const rows = async (query: Query) => (await engine.query(query)).rows();
	const pairs = (await rows(raw(PAIRS))).map((row): HelpPair => ({
		helper: String(row['helper']),
		helped: String(row['helped']),
		day: Number(row['met_on']),
		ward: textCell(row['ward']),
		ownDay: numberCell(row['own_day'])
	}));
	if (pairs.length === 0) return { pairs: [], helpers: 0, helped: 0 };
	const guided = (await rows(raw(GUIDED))).map((row): GuidedDossier => ({
		helper: String(row['helper']),
		day: Number(row['day'])
	}));
	const watch: Watch = {
		months: (await rows(raw(NAMED))).map(namedMonth),
		claimsUntil: numberCell((await rows(raw(LAST_CLAIM)))[0]?.['day']),
		onRoll: new Set((await rows(raw(ON_ROLL))).map((row) => String(row['helper'])))
	};
	const end = dayNumber(asOf);
	return {
		pairs: firstDossiers(pairs, guided).map(({ helper, ward, day, first }): WatchedPair => {
			const until = watchedUntil(watch, helper, periodOf(day, 'month'), day);
			const watched = until === null || end < day ? null : Math.min(until, end) - day;
			// What is found by chance where nobody was watched says nothing of those of whom nothing is found.
			const seen = first !== null && watched !== null && first - day <= watched;
			return { ward, days: seen ? first - day : null, watched };
		}),
		helpers: new Set(pairs.map(({ helper }) => helper)).size,
		helped: new Set(pairs.map(({ helped }) => helped)).size
	};
}

/** Online dossiers, practice left out, and who they name. */
const FILED = `(
	SELECT ward, phone, id_number, applicant, filer, CAST(coalesce(submitted_at, accepted_at) AS DATE) AS day
	FROM dossiers WHERE channel = 'online' AND NOT coalesce(is_practice, false)
)`;

/** A name alone is no person: with a name the ward has to agree too, with a telephone or identity number it need not. */
const PAIRS = `
	SELECT met.helper, met.helped, met.met_on, met.ward, min(own.day) AS own_day
	FROM help_pairs AS met
	LEFT JOIN (
		SELECT phone AS person, CAST(NULL AS VARCHAR) AS place, day FROM ${FILED} AS f WHERE phone IS NOT NULL
		UNION ALL SELECT id_number, NULL, day FROM ${FILED} AS f WHERE id_number IS NOT NULL
		UNION ALL SELECT applicant, ward, day FROM ${FILED} AS f WHERE applicant IS NOT NULL AND ward IS NOT NULL
		UNION ALL SELECT filer, ward, day FROM ${FILED} AS f WHERE filer IS NOT NULL AND ward IS NOT NULL
	) AS own ON own.person = met.helped AND own.day >= met.met_on AND (own.place IS NULL OR own.place = met.ward)
	WHERE met.helper IS NOT NULL AND met.helped IS NOT NULL AND met.met_on IS NOT NULL
	GROUP BY met.helper, met.helped, met.met_on, met.ward
	ORDER BY met.met_on, met.helper, met.helped`;

const GUIDED = `
	SELECT judged.student AS helper, judged.submitted_on AS day
	FROM ${judgedClaims} AS judged JOIN claims ON claims.claim = judged.claim
	WHERE judged.reason = 'verified' AND claims.role = 'guided' AND judged.submitted_on IS NOT NULL
	ORDER BY helper, day`;

/** By the dossiers, not by what claims say of themselves: those are dates written by hand. */
const LAST_CLAIM = `SELECT max(submitted_on) AS day FROM ${judgedClaims} AS judged`;

const ON_ROLL = `SELECT DISTINCT helper FROM help_pairs WHERE helper IN (SELECT student FROM students)`;

const NAMED = `
	SELECT strftime(day, '%Y-%m') AS month, max(last_day(day)) AS last, count(*) AS dossiers,
		count(coalesce(phone, id_number, applicant, filer)) AS named
	FROM ${FILED} AS f WHERE day IS NOT NULL GROUP BY month ORDER BY month`;

const namedMonth = (row: Record<string, Cell>): NamedMonth => ({
	month: String(row['month']),
	last: Number(row['last']),
	dossiers: Number(row['dossiers']),
	named: Number(row['named'])
});
