import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import ChartFrame from '#lib/charts/frame/ChartFrame.svelte';
import type { Provenance } from '#lib/charts/provenance.ts';
import type { ChartTable } from '#lib/charts/table.ts';
import { all, drawn } from './markup.ts';

const table: ChartTable = {
	columns: [
		{ key: 'period', label: 'Kỳ', format: 'period' },
		{ key: 'share', label: 'Tỷ lệ', format: 'percent' }
	],
	rows: [
		{ period: '2017-03', share: 0.419 },
		{ period: '2017-04', share: null }
	]
};
const provenance: Provenance = {
	title: 'Tỷ lệ',
	indicator: 'D1 · Tỷ lệ nộp trực tuyến',
	formula: 'trực tuyến ÷ tiếp nhận',
	selection: 'mọi hồ sơ',
	snapshotHash: '0123456789abcdef',
	asOf: '2017-06-30',
	sources: ['a.csv'],
	synthetic: true,
	engine: 'cube'
};
const children = createRawSnippet(() => ({ render: () => '<p id="drawing">drawing</p>' }));

describe('chart frame', () => {
	const found = drawn(ChartFrame, {
		title: 'Tỷ lệ nộp trực tuyến',
		unit: '% hồ sơ',
		period: '2017',
		n: 1234,
		coverage: '98,2 % hồ sơ có phường',
		finding: 'Tăng.',
		table: () => table,
		provenance,
		methodHref: '/phuong-phap#D1',
		children
	});

	it('says subject, unit, period, n and coverage', () => {
		expect(all(found, 'h3')[0]?.text).toBe('Tỷ lệ nộp trực tuyến');
		expect(all(found, 'p', 'subtitle')[0]?.text).toBe('% hồ sơ · 2017 · n = 1.234 · 98,2 % hồ sơ có phường');
		expect(all(found, 'p', 'finding')[0]?.text).toBe('Tăng.');
	});

	it('is named by its title', () => {
		const id = all(found, 'figure')[0]?.attributes['aria-labelledby'];
		expect(all(found, 'h3')[0]?.attributes.id).toBe(id);
	});

	it('has a real table of the same rows without scripts', () => {
		expect(all(found, 'summary')[0]?.text).toContain('Xem bảng');
		expect(all(found, 'th').map((cell) => cell.text)).toEqual([
			'Kỳ',
			'Tỷ lệ',
			'tháng 3/2017',
			'tháng 4/2017'
		]);
		expect(all(found, 'td').map((cell) => cell.text)).toEqual(['41,9\u00a0%', 'không có dữ liệu']);
	});

	it('marks synthetic data and tells the origin', () => {
		expect(all(found, 'span', 'badge')[0]?.text).toBe('Dữ liệu mô phỏng');
		expect(all(found, 'dd').map((one) => one.text)).toContain('0123456789ab');
	});

	it.each([
		['empty', 'Thả vào tệp có các cột cần cho chỉ số này.'],
		['failed', 'Thử lại; nếu vẫn lỗi, mở trang Dữ liệu để xem tệp nào có vấn đề.'],
		['loading', 'Đang tính…']
	] as const)('%s takes the place of the drawing and says the next step', (state, words) => {
		const other = drawn(ChartFrame, {
			title: 'x',
			state,
			next: { label: 'Mở', href: '/du-lieu' },
			table: () => table,
			children
		});
		expect(other.some((one) => one.attributes.id === 'drawing')).toBe(false);
		expect(other.some((one) => one.text.includes(words))).toBe(true);
		if (state !== 'loading') expect(all(other, 'a')[0]?.attributes.href).toBe('/du-lieu');
	});

	it('keeps the drawing of partial and stale data, with the reason', () => {
		for (const state of ['partial', 'stale'] as const) {
			const other = drawn(ChartFrame, { title: 'x', state, reason: 'Thiếu tháng 8.', children });
			expect(other.some((one) => one.attributes.id === 'drawing')).toBe(true);
			expect(other.some((one) => one.text.includes('Thiếu tháng 8.'))).toBe(true);
		}
	});
});
