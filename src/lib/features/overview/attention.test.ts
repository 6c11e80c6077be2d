import { expect, test } from 'vitest';
import type { IndicatorAnswer, IndicatorRow } from '#lib/indicators/indicator.ts';
import { attentionOf, openWards, type Evidence } from './attention.ts';

const row = (key: string | null, numerator: number, denominator: number, half: number): IndicatorRow => ({
	keys: key === null ? [] : [key],
	numerator,
	denominator,
	value: numerator / denominator,
	lower: numerator / denominator - half,
	upper: numerator / denominator + half
});
const answer = (rows: IndicatorRow[]): IndicatorAnswer => ({
	indicator: 'D1a',
	by: ['ward'],
	rows,
	engine: 'cube'
});
const quiet: Evidence = {
	takeUp: row(null, 500, 1000, 0.03),
	wards: null,
	schools: null,
	inScope: () => true,
	dormant: null,
	unmatchedWards: row(null, 0, 1000, 0.003),
	target: 0.4
};

test('nothing stands out when the target is met and nothing else is known', () => {
	expect(attentionOf(quiet)).toEqual([]);
});

test('a ward is named only when its whole interval lies below, most dossiers missing first', () => {
	// 0.5 × 100 − 30 = 20 dossiers, 0.5 × 400 − 160 = 40 dossiers; the third may be chance.
	const wards = answer([row('a', 30, 100, 0.09), row('b', 160, 400, 0.05), row('c', 48, 100, 0.1)]);
	expect(attentionOf({ ...quiet, wards })).toEqual([
		{ kind: 'ward-below', ward: 'b', row: wards.rows[1], whole: 0.5, dossiers: 40 },
		{ kind: 'ward-below', ward: 'a', row: wards.rows[0], whole: 0.5, dossiers: 20 }
	]);
	expect(openWards({ ...quiet, wards })).toEqual(['c']);
});

test('a missed target comes first; schools out of scope are not reproached', () => {
	const schools = answer([
		row('public', 50, 100, 0.1),
		row('private', 0, 60, 0.05),
		row('done', 95, 100, 0.04)
	]);
	const found = attentionOf({ ...quiet, target: 0.6, schools, inScope: (code) => code !== 'private' });
	expect(found).toEqual([
		// 47–53 % of all, so 60 % is out of reach; 52 % would not be.
		{ kind: 'target-missed', indicator: 'D1a', value: 0.5, target: 0.6, open: false },
		{ kind: 'school-uncovered', school: 'public', value: 0.5, missing: 50 }
	]);
});

test('a period without training reproaches no school', () => {
	const schools = answer([row('public', 0, 100, 0.04), row('other', 0, 80, 0.05)]);
	expect(attentionOf({ ...quiet, schools })).toEqual([]);
});

test('a target within the interval is missed by what may be chance', () => {
	expect(attentionOf({ ...quiet, target: 0.52 })).toEqual([
		{ kind: 'target-missed', indicator: 'D1a', value: 0.5, target: 0.52, open: true }
	]);
});
