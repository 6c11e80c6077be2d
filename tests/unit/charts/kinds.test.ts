import { describe, expect, it } from 'vitest';
import CountBars from '#lib/charts/kinds/count/CountBars.svelte';
import { countGeometry, shareOf } from '#lib/charts/kinds/count/geometry.ts';
import Figure from '#lib/charts/kinds/figure/Figure.svelte';
import { changeOf, targetWords } from '#lib/charts/kinds/figure/words.ts';
import { heatmapGeometry, hoursDrawn } from '#lib/charts/kinds/heatmap/geometry.ts';
import HourHeatmap from '#lib/charts/kinds/heatmap/HourHeatmap.svelte';
import { shareColumns, shareRows } from '#lib/charts/kinds/share/geometry.ts';
import ShareBars from '#lib/charts/kinds/share/ShareBars.svelte';
import { sparkline } from '#lib/charts/kinds/sparkline/geometry.ts';
import type { Category } from '#lib/charts/types.ts';
import { all, drawn, marks } from './markup.ts';

const categories: Category[] = [
	{ key: 'online', label: 'Trực tuyến', tone: 'online' },
	{ key: 'in_person', label: 'Trực tiếp', tone: 'in_person' },
	{ key: 'post', label: 'Bưu chính', tone: 'post' }
];

describe('shares', () => {
	it('cut a bar of full length by count', () => {
		const { rows, plot } = shareRows(
			[{ key: 'a', label: 'A', counts: { online: 30, in_person: 60, post: 10 } }],
			categories,
			640
		);
		const span = plot.right - plot.left;
		expect(rows[0]?.total).toBe(100);
		expect(rows[0]?.segments.map((one) => [(one.x - plot.left) / span, one.width / span])).toEqual([
			[0, 0.3],
			[0.3, 0.6],
			[expect.closeTo(0.9, 9), 0.1]
		]);
	});

	it('stand on the zero line as columns', () => {
		const { rows, plot } = shareColumns(
			[{ key: 'a', label: 'A', counts: { online: 1, in_person: 3 } }],
			categories,
			640,
			246
		);
		// 20 px above and 26 below leave 200 px.
		expect(plot.bottom - plot.top).toBe(200);
		expect(rows[0]?.segments.map((one) => [one.y, one.height])).toEqual([
			[170, 50],
			[20, 150]
		]);
	});

	it('draw nothing for a row that counts nothing, rather than dividing by zero', () => {
		const [row] = shareRows([{ key: 'a', label: 'A', counts: {} }], categories, 640).rows;
		expect(row?.segments).toEqual([]);
		expect(row?.total).toBe(0);
	});

	it('are read out and differ by texture too', () => {
		const found = drawn(ShareBars, {
			label: 'Kênh nộp',
			rows: [{ key: 'a', label: 'Hạ Đình', counts: { online: 30, in_person: 60, post: 10 } }],
			categories
		});
		expect(marks(found)[0]?.attributes['aria-label']).toBe(
			'Hạ Đình: Trực tuyến 30,0\u00a0% (30); Trực tiếp 60,0\u00a0% (60); Bưu chính 10,0\u00a0% (10); Tổng 100'
		);
		const textures = all(found, 'pattern').filter((pattern) => pattern.attributes.id?.endsWith('-post'));
		expect(textures.length).toBeGreaterThan(0);
	});
});

describe('counts', () => {
	const items = [
		{ key: 'a', label: 'A', count: 200 },
		{ key: 'b', label: 'B', count: 100 },
		{ key: 'c', label: 'C', count: 0 },
		{ key: 'd', label: 'D', count: null }
	];

	it('are bars from zero in proportion', () => {
		const [a, b, c, d] = countGeometry(items, 640, 'total').rows.map((row) => row.barWidth);
		expect(b).toBeCloseTo((a ?? 0) / 2, 9);
		expect([c, d]).toEqual([0, 0]);
	});

	it('have a share of the whole, the first or the one before', () => {
		expect(items.map((_, index) => shareOf(items, index, 'total'))).toEqual([2 / 3, 1 / 3, 0, null]);
		expect(items.map((_, index) => shareOf(items, index, 'first'))).toEqual([1, 0.5, 0, null]);
		expect(items.map((_, index) => shareOf(items, index, 'previous'))).toEqual([1, 0.5, 0, null]);
		expect(shareOf([{ key: 'a', label: 'A', count: 0 }], 0, 'total')).toBeNull();
	});

	it('are read out', () => {
		const found = drawn(CountBars, { label: 'Trạng thái', items });
		expect(marks(found).map((mark) => mark.attributes['aria-label'])).toEqual([
			'A: 200 (66,7\u00a0%)',
			'B: 100 (33,3\u00a0%)',
			'C: 0 (0,0\u00a0%)',
			'D: không có dữ liệu'
		]);
	});
});

describe('hours', () => {
	const cells = [
		{ weekday: 1, hour: 9, count: 100 },
		{ weekday: 7, hour: 20, count: 25 }
	];

	it('are drawn from 7 to 18 and further where there are any', () => {
		expect(hoursDrawn([])).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
		expect(hoursDrawn(cells).at(-1)).toBe(20);
	});

	it('have an area in proportion to the count', () => {
		const { cells: placed } = heatmapGeometry(cells, 640);
		const side = (weekday: number, hour: number) =>
			placed.find((cell) => cell.weekday === weekday && cell.hour === hour)?.side ?? NaN;
		expect(side(7, 20) ** 2 / side(1, 9) ** 2).toBeCloseTo(0.25, 9);
		expect(side(2, 9)).toBe(0);
		expect(placed).toHaveLength(7 * 14);
	});

	it('are read out', () => {
		const names = marks(drawn(HourHeatmap, { label: 'Giờ nộp', cells })).map(
			(mark) => mark.attributes['aria-label']
		);
		expect(names).toContain('Thứ Hai, 9 giờ: Số hồ sơ 100; Tỷ lệ 80,0\u00a0%');
		expect(names).toContain('Chủ nhật, 20 giờ: Số hồ sơ 25; Tỷ lệ 20,0\u00a0%');
	});
});

describe('figures', () => {
	it('tell change from noise, and good from bad by direction', () => {
		const grown = { label: '2016', value: 0.387, lower: 0.01, upper: 0.05 };
		expect(changeOf(0.419, grown, 'percent', 'up')).toEqual({
			text: '+3,2\u00a0điểm %',
			arrow: '▲',
			verdict: 'good',
			real: true
		});
		expect(changeOf(0.419, grown, 'percent', 'down')?.verdict).toBe('bad');
		expect(changeOf(0.419, { ...grown, lower: -0.01 }, 'percent', 'up')).toMatchObject({
			verdict: 'none',
			real: false
		});
		expect(changeOf(0.419, { label: '2016', value: 0.387 }, 'percent', 'up')?.real).toBeNull();
		expect(changeOf(0.4, { label: '2016', value: 0.40001 }, 'percent', 'up')).toMatchObject({
			arrow: '=',
			verdict: 'none'
		});
		expect(changeOf(null, grown, 'percent', 'up')).toBeNull();
	});

	it('say how far the target is', () => {
		expect(targetWords(0.38, 0.4, 'percent', 'up')).toEqual({
			met: false,
			text: 'còn thiếu 2,0\u00a0điểm % so với mục tiêu 40,0\u00a0%'
		});
		// An interval that reaches the target leaves it open.
		expect(targetWords(0.38, 0.4, 'percent', 'up', { lower: 0.35, upper: 0.41 }).text).toBe(
			'còn thiếu 2,0\u00a0điểm % so với mục tiêu 40,0\u00a0%, còn trong khoảng sai số'
		);
		expect(targetWords(0.4, 0.4, 'percent', 'up').met).toBe(true);
		expect(targetWords(5, 4, 'days', 'down').met).toBe(false);
	});

	it('show no data in words', () => {
		const found = drawn(Figure, { label: 'Hài lòng', format: 'percent', figure: { value: null } });
		expect(all(found, 'div', 'number')[0]?.text).toBe('không có dữ liệu');
	});
});

it('a sparkline leaves a gap for null and ends at the last value', () => {
	// 102 wide: 2 px before, 4 after, 96 px between three values. 24 high: 0 at 21, the highest at 3.
	expect(sparkline([0, null, 10], 102, 24)).toEqual({ path: 'M2,21ZM98,3Z', end: { x: 98, y: 3 } });
	expect(sparkline([null], 102, 24).end).toBeNull();
});
