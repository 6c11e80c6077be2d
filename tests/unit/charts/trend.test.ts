import { describe, expect, it } from 'vitest';
import { extentOf, periodAt, rangeOf } from '#lib/charts/kinds/trend/brush.ts';
import { trendGeometry, trendPeriods } from '#lib/charts/kinds/trend/geometry.ts';
import TrendLine from '#lib/charts/kinds/trend/TrendLine.svelte';
import { all, drawn, marks } from './markup.ts';

const points = [
	{ period: '2017-01', value: 0.1, lower: 0, upper: 0.2 },
	{ period: '2017-02', value: 0.2, lower: 0.1, upper: 0.3 },
	{ period: '2017-04', value: 0.4, lower: 0.3, upper: 0.4, partial: true }
];
const series = [{ key: 'a', label: 'A', points }];

/*
 * By hand: the widest tick is "40 %" at 12 px, (2 × 0.58 + 0.29 + 0.90) × 12 = 28.2 → 29 + 10 = 39 px; 12 px at the
 * right. 531 wide leaves 480 px for four months, 120 px each. 10 px above and 26 below: 236 high leaves 200 px for 40 %.
 */
const geometry = trendGeometry({ series, width: 531, height: 236, format: 'percent' });

describe('geometry', () => {
	it('fills the gap between periods', () => {
		expect(trendPeriods(series)).toEqual(['2017-01', '2017-02', '2017-03', '2017-04']);
		expect(geometry.left).toBe(39);
		expect(geometry.step).toBe(120);
	});

	it('puts points in the middle of their month, from zero up, and breaks the line at a gap', () => {
		expect(geometry.series[0]?.points.map(({ x, y }) => [x, y])).toEqual([
			[99, 160],
			[219, 110],
			[459, 10]
		]);
		expect(geometry.series[0]?.path).toBe('M99,160L219,110M459,10Z');
		expect(geometry.series[0]?.band.startsWith('M99,110L219,60L219,160L99,210Z')).toBe(true);
	});

	it('marks a campaign by its days: 1 to 14 February is the first half of the month', () => {
		const [band] = trendGeometry({
			series,
			width: 531,
			height: 236,
			format: 'percent',
			marked: [{ from: '2017-02-01', to: '2017-02-14', label: 'A' }]
		}).bands;
		expect(band?.x).toBeCloseTo(39 + 120, 6);
		expect(band?.width).toBeCloseTo(60, 6);
	});

	it('leaves out a campaign that lies outside', () => {
		const marked = [{ from: '2016-02-01', to: '2016-12-31', label: 'A' }];
		expect(trendGeometry({ series, width: 531, height: 236, format: 'percent', marked }).bands).toEqual([]);
	});

	it('lays the comparison over the same slots, whatever its own periods', () => {
		const comparison = {
			key: 'b',
			label: 'B',
			points: points.map((point) => ({ ...point, period: point.period.replace('2017', '2016') }))
		};
		const both = trendGeometry({ series, comparison, width: 531, height: 236, format: 'percent' });
		expect(both.periods).toHaveLength(4);
		expect(both.comparison?.points.map(({ index }) => index)).toEqual([0, 1, 3]);
	});
});

describe('brush', () => {
	const periods = ['2017-01', '2017-02', '2017-03', '2017-04'];

	it('finds the period under the pointer and stays inside', () => {
		expect([0, 39, 158.9, 159, 900].map((x) => periodAt(x, 39, 120, 4))).toEqual([0, 0, 0, 1, 3]);
	});

	it('gives first and last whichever way it was drawn', () => {
		expect(rangeOf({ anchor: 2, head: 0 }, periods)).toEqual({ from: '2017-01', to: '2017-03' });
		expect(extentOf({ from: '2017-02', to: '2017-03' }, periods, 39, 120)).toEqual({ x: 159, width: 240 });
		expect(extentOf({ from: '2018-02', to: '2018-03' }, periods, 39, 120)).toBeNull();
	});
});

describe('on the server', () => {
	const found = drawn(TrendLine, {
		label: 'Xu hướng',
		series,
		format: 'percent',
		references: [{ label: 'Mục tiêu', value: 0.3 }],
		onbrush: () => {}
	});

	it('gives every period its words, a gap included', () => {
		expect(marks(found).map((mark) => mark.attributes['aria-label'])).toEqual([
			'tháng 1/2017: A 10,0\u00a0%; Khoảng tin cậy 95 % 0,0\u00a0%–20,0\u00a0%',
			'tháng 2/2017: A 20,0\u00a0%; Khoảng tin cậy 95 % 10,0\u00a0%–30,0\u00a0%',
			'tháng 3/2017: A không có dữ liệu',
			'tháng 4/2017: A 40,0\u00a0%; Khoảng tin cậy 95 % 30,0\u00a0%–40,0\u00a0%; kỳ chưa trọn'
		]);
		expect(marks(found).filter((mark) => mark.attributes.tabindex === '0')).toHaveLength(1);
	});

	it('writes the target at its line and says what is hollow', () => {
		expect(all(found, 'text').map((text) => text.text)).toContain('Mục tiêu 30,0\u00a0%');
		expect(all(found, 'li').map((item) => item.text)).toEqual(['Khoảng tin cậy 95 %', 'kỳ chưa trọn']);
	});
});
