import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import { kitagawa } from '#lib/stats/kitagawa.ts';

/** What holds a ward's share below that of all wards together; `points` are shares and negative. `open`: the gap may be chance. */
export type WardCause =
	/** One procedure is filed online less than elsewhere. */
	| { kind: 'procedure'; procedure: string; value: number; whole: number; points: number; open: boolean }
	/** The ward has more of the procedures that are filed online little everywhere. */
	| { kind: 'mix'; points: number };

/**
 * The largest part of the gap between a ward and all wards, of D1a by ward and procedure: rates within procedures and their mix
 * after Kitagawa (`stats/kitagawa.ts`). Null where nothing pulls it down or nothing is known of it.
 */
export function wardCause(ward: string, rows: readonly IndicatorRow[]): WardCause | null {
	const held = proceduresOf(rows).map(({ procedure, all, byWard }) => {
		const row = byWard.get(ward);
		return {
			procedure,
			whole: all.online / all.size,
			size: all.size,
			row,
			own: { online: row?.numerator ?? 0, size: row?.denominator ?? 0 }
		};
	});
	const split = kitagawa(
		held.map(({ whole, size, own }) => ({
			before: { size, rate: whole },
			// What the ward does not have cannot differ there.
			after: { size: own.size, rate: own.size > 0 ? own.online / own.size : whole }
		}))
	);
	if ('refused' in split) return null;
	let cause: WardCause | null = null;
	split.value.categories.forEach(({ rate }, index) => {
		const { procedure, whole, own, row } = held[index] as (typeof held)[number];
		if (rate >= (cause?.points ?? 0)) return;
		cause = {
			kind: 'procedure',
			procedure,
			value: own.online / own.size,
			whole,
			points: rate,
			open: typeof row?.upper === 'number' && row.upper >= whole
		};
	});
	const { mix } = split.value;
	return mix < ((cause as WardCause | null)?.points ?? 0) ? { kind: 'mix', points: mix } : cause;
}

/** Dossiers of one procedure in all wards, and the line of each ward. */
interface ByWard {
	procedure: string;
	all: { online: number; size: number };
	byWard: Map<string | null, IndicatorRow>;
}

/** Every ward of a list asks of the same rows. */
const grouped = new WeakMap<readonly IndicatorRow[], ByWard[]>();

/** The procedures of which there are dossiers, from rows by ward and procedure. */
function proceduresOf(rows: readonly IndicatorRow[]): ByWard[] {
	let found = grouped.get(rows);
	if (!found) grouped.set(rows, (found = groupByProcedure(rows)));
	return found;
}

function groupByProcedure(rows: readonly IndicatorRow[]): ByWard[] {
	const procedures = new Map<string, ByWard>();
	for (const row of rows) {
		const [ward, procedure] = row.keys;
		if (procedure == null) continue;
		let at = procedures.get(procedure);
		if (!at) procedures.set(procedure, (at = { procedure, all: { online: 0, size: 0 }, byWard: new Map() }));
		at.all.online += row.numerator ?? 0;
		at.all.size += row.denominator ?? 0;
		at.byWard.set(ward ?? null, row);
	}
	return [...procedures.values()].filter(({ all }) => all.size > 0);
}
