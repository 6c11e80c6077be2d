import { describe, expect, it } from 'vitest';
import RankedDots from '#lib/charts/kinds/ranked/RankedDots.svelte';
import { rankedGeometry } from '#lib/charts/kinds/ranked/geometry.ts';
import { all, drawn, marks, numbers } from './markup.ts';

const items = [
	{ key: 'b', label: 'Ab', value: 0.2, lower: 0.1, upper: 0.3, numerator: 20, denominator: 100, href: '/b' },
	{ key: 'a', label: 'Ab', value: 0.5, lower: 0.4, upper: 0.6, numerator: 50, denominator: 100 },
	{ key: 'c', label: 'Ab', value: null },
	{ key: 'd', label: 'Ab', value: 0, lower: 0, upper: 0.6, numerator: 0, denominator: 3, uncertain: true }
];

/*
 * By hand, 640 wide: "Ab" is (0.70 + 0.58) × 13 = 16.64 px, so the plot starts at 16.64 + 16 = 32.64; the scale is
 * [0, 60 %], for 0.6 is round already.
 */
describe('geometry', () => {
	const known = items.filter((item) => item.value !== null);
	const geometry = rankedGeometry({
		items: known,
		width: 640,
		format: 'percent',
		references: [],
		referenceTexts: []
	});

	it('leaves room for names and values', () => {
		expect(geometry.left).toBeCloseTo(32.64, 6);
		// "50,0 %": (3 × 0.58 + 0.29 + 0.29 + 0.90) × 13 = 41.86 px, and 20 px around it.
		expect(geometry.right).toBeCloseTo(640 - 41.86 - 20, 6);
	});

	it('starts at zero and ends at the round number past the widest interval', () => {
		expect(geometry.zero).toBeCloseTo(32.64, 6);
		expect(geometry.ticks.map((tick) => tick.label)).toEqual(
			['0', '10', '20', '30', '40', '50', '60'].map((tick) => `${tick}\u00a0%`)
		);
		expect(geometry.ticks.at(-1)?.x).toBeCloseTo(578.14, 6);
	});

	it('puts a value and its interval where they belong', () => {
		// 545.5 px carry 60 points: 50 % lies 454.5833 px from zero.
		expect(geometry.rows[1]?.x).toBeCloseTo(32.64 + (545.5 * 5) / 6, 6);
		expect(geometry.rows[1]?.low).toBeCloseTo(32.64 + (545.5 * 4) / 6, 6);
		expect(geometry.rows[1]?.high).toBeCloseTo(578.14, 6);
	});

	it('has 28 px a row under a 22 px axis, and 44 px when narrow', () => {
		expect(geometry.height).toBe(22 + 3 * 28 + 4);
		const narrow = rankedGeometry({
			items: known,
			width: 358,
			format: 'percent',
			references: [],
			referenceTexts: []
		});
		expect(narrow.height).toBe(22 + 3 * 44 + 4);
	});

	it('sets two references that would touch back to back on one line', () => {
		const [left, right] = rankedGeometry({
			items: known,
			width: 640,
			format: 'percent',
			references: [
				{ label: 'Mục tiêu', value: 0.4 },
				{ label: 'Toàn quận', value: 0.38 }
			],
			referenceTexts: ['Mục tiêu 40 %', 'Toàn quận 38 %']
		}).references;
		expect(left?.textX).toBeGreaterThan(left?.x ?? Infinity);
		expect(right?.textX).toBeLessThan(right?.x ?? -Infinity);
		expect(left?.textY).toBe(right?.textY);
	});
});

describe('on the server', () => {
	const found = drawn(RankedDots, {
		label: 'Tỷ lệ nộp trực tuyến',
		items: items.filter((item) => item.value !== null),
		format: 'percent',
		selected: ['a'],
		onselect: () => {}
	});

	it('draws highest first, zero included, at the places of the geometry', () => {
		expect(all(found, 'circle').map((circle) => numbers(circle, 'cx')[0])).toEqual([
			487.2, // 32.64 + 545.5 × 5/6
			214.5, // 32.64 + 545.5 × 2/6
			32.6,
			10 // the hollow dot of the note
		]);
	});

	it('names the drawing and every mark in words', () => {
		const svg = all(found, 'svg')[0];
		expect(svg?.attributes['aria-label']).toBe('Tỷ lệ nộp trực tuyến');
		expect(svg?.attributes.role).toBe('graphics-document');
		expect(marks(found).map((mark) => mark.attributes['aria-label'])).toEqual([
			'Ab: Giá trị 50,0\u00a0%; Khoảng tin cậy 95 % 40,0\u00a0%–60,0\u00a0%; Tử số / mẫu số 50 / 100',
			'Ab: Giá trị 20,0\u00a0%; Khoảng tin cậy 95 % 10,0\u00a0%–30,0\u00a0%; Tử số / mẫu số 20 / 100',
			'Ab: Giá trị 0,0\u00a0%; Khoảng tin cậy 95 % 0,0\u00a0%–60,0\u00a0%; Tử số / mẫu số 0 / 3; ít trường hợp'
		]);
	});

	it('is one stop of the Tab key, says what is selected, and links to the members', () => {
		expect(marks(found).map((mark) => mark.attributes.tabindex)).toEqual(['0', '-1', '-1']);
		expect(marks(found).map((mark) => mark.attributes['aria-pressed'])).toEqual(['true', 'false', 'false']);
		expect(all(found, 'a').map((link) => link.attributes.href)).toEqual(['/b']);
	});

	it('says "no data" for null, draws no mark for it, and puts it last', () => {
		const withNull = drawn(RankedDots, { label: 'x', items, format: 'percent' });
		expect(marks(withNull).at(-1)?.attributes['aria-label']).toBe('Ab: Giá trị không có dữ liệu');
		expect(all(withNull, 'circle')).toHaveLength(4);
		expect(marks(withNull).every((mark) => mark.attributes.role === 'graphics-symbol')).toBe(true);
	});

	it('shows a few rows and offers the rest', () => {
		const short = drawn(RankedDots, { label: 'x', items, format: 'percent', limit: 2 });
		expect(marks(short)).toHaveLength(2);
		expect(all(short, 'button').at(-1)?.text).toBe('Hiện cả 4 dòng');
	});
});
