import type { IndicatorAnswer, IndicatorRow } from '#lib/indicators/indicator.ts';
import { sideOf } from '../interval.ts';

/** Something a decision may be due on; words are put to it where it is shown. */
export type Attention =
	| { kind: 'target-missed'; indicator: string; value: number; target: number; open: boolean }
	| { kind: 'ward-below'; ward: string; row: IndicatorRow; whole: number; dossiers: number }
	| { kind: 'school-uncovered'; school: string; value: number; missing: number }
	| { kind: 'dormant'; count: number; of: number }
	| { kind: 'unmatched-wards'; share: number; count: number };

export interface Evidence {
	takeUp: IndicatorRow;
	wards: IndicatorAnswer | null;
	schools: IndicatorAnswer | null;
	/** Schools the training was meant for; private ones lie outside the “100 % of grade 8”. */
	inScope: (school: string) => boolean;
	dormant: IndicatorAnswer | null;
	unmatchedWards: IndicatorRow;
	target: number | null;
}

/** Dossiers without a ward are worth a word from this share on. */
const UNMATCHED_LIMIT = 0.01;

/**
 * What stands out, most dossiers concerned first: a missed target; wards whose whole interval lies below the figure of all
 * together; schools in scope of which less than nine tenths were trained, where anybody was in the period; services offered but unused; dossiers without a ward.
 */
export function attentionOf({
	takeUp,
	wards,
	schools,
	inScope,
	dormant,
	unmatchedWards,
	target
}: Evidence): Attention[] {
	const found: Attention[] = [];
	if (target !== null && takeUp.value !== null && takeUp.value < target) {
		// What the interval leaves open is not a failure yet.
		const open = sideOf(takeUp, target) === null;
		found.push({ kind: 'target-missed', indicator: 'D1a', value: takeUp.value, target, open });
	}
	if (takeUp.value !== null && wards) {
		const whole = takeUp.value;
		const below = wards.rows
			.filter((row) => row.keys[0] != null && row.value !== null && sideOf(row, whole) === 'below')
			// Dossiers that would have come online at the rate of the whole: how much the gap weighs.
			.sort((one, other) => gap(other, whole) - gap(one, whole));
		for (const row of below) {
			found.push({
				kind: 'ward-below',
				ward: row.keys[0] ?? '',
				row,
				whole,
				dossiers: Math.round(gap(row, whole))
			});
		}
	}
	// A period in which nobody was trained says nothing of one school against another, or of who is left.
	const trained = (schools?.rows ?? []).some(({ numerator }) => (numerator ?? 0) > 0);
	for (const row of trained ? (schools?.rows ?? []) : []) {
		const missing = (row.denominator ?? 0) - (row.numerator ?? 0);
		if (row.keys[0] == null || !inScope(row.keys[0])) continue;
		if (row.value === null || row.value >= 0.9 || missing <= 0) continue;
		found.push({ kind: 'school-uncovered', school: row.keys[0], value: row.value, missing });
	}
	const sleeping = dormant?.rows.filter((row) => row.keys[0] != null && row.value !== null) ?? [];
	const asleep = sleeping.filter((row) => (row.numerator ?? 0) > 0).length;
	if (asleep > 0) found.push({ kind: 'dormant', count: asleep, of: sleeping.length });
	if (unmatchedWards.value !== null && unmatchedWards.value >= UNMATCHED_LIMIT) {
		found.push({
			kind: 'unmatched-wards',
			share: unmatchedWards.value,
			count: unmatchedWards.numerator ?? 0
		});
	}
	return found;
}

/** Wards under the figure of all together, lowest first, whose interval does not rule out that they are not. */
export function openWards({ takeUp: { value: whole }, wards }: Pick<Evidence, 'takeUp' | 'wards'>): string[] {
	if (whole === null || !wards) return [];
	return wards.rows
		.filter((row) => row.value !== null && row.value < whole && sideOf(row, whole) === null)
		.sort((one, other) => (one.value ?? 0) - (other.value ?? 0))
		.flatMap(({ keys: [ward] }) => (ward == null ? [] : [ward]));
}

const gap = (row: IndicatorRow, whole: number): number =>
	(whole - (row.value ?? whole)) * (row.denominator ?? 0);
