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
	const procedures = new Map<string, { all: Counted; own: Counted; row: IndicatorRow | null }>();
	for (const row of rows) {
		const { keys, numerator, denominator } = row;
		const [place, procedure] = keys;
		if (procedure == null) continue;
		const at = procedures.get(procedure) ?? { all: nothing(), own: nothing(), row: null };
		for (const counted of place === ward ? [at.all, at.own] : [at.all]) {
			counted.online += numerator ?? 0;
			counted.size += denominator ?? 0;
		}
		if (place === ward) at.row = row;
		procedures.set(procedure, at);
	}
	const held = [...procedures].filter(([, { all }]) => all.size > 0);
	const split = kitagawa(
		held.map(([, { all, own }]) => ({
			before: { size: all.size, rate: all.online / all.size },
			// What the ward does not have cannot differ there.
			after: { size: own.size, rate: own.size > 0 ? own.online / own.size : all.online / all.size }
		}))
	);
	if ('refused' in split) return null;
	let cause: WardCause | null = null;
	split.value.categories.forEach(({ rate }, index) => {
		const [procedure, { all, own, row }] = held[index] as (typeof held)[number];
		if (rate >= (cause?.points ?? 0)) return;
		cause = {
			kind: 'procedure',
			procedure,
			value: own.online / own.size,
			whole: all.online / all.size,
			points: rate,
			open: typeof row?.upper === 'number' && row.upper >= all.online / all.size
		};
	});
	const { mix } = split.value;
	return mix < ((cause as WardCause | null)?.points ?? 0) ? { kind: 'mix', points: mix } : cause;
}

interface Counted {
	online: number;
	size: number;
}

const nothing = (): Counted => ({ online: 0, size: 0 });
