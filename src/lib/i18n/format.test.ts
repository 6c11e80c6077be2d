import { describe, expect, it } from 'vitest';
import {
	collator,
	formatChange,
	formatCount,
	formatDate,
	formatDateRange,
	formatNumber,
	formatPercent,
	formatPeriod,
	formatTick,
	formatValue,
	formatWeekday
} from './format.ts';

const vi = { locale: 'vi' } as const;
const en = { locale: 'en' } as const;

describe('numbers', () => {
	it('writes 1.234,5 in Vietnamese and 1,234.5 in English', () => {
		expect(formatNumber(1234.5, vi)).toBe('1.234,5');
		expect(formatNumber(1234.5, en)).toBe('1,234.5');
		expect(formatCount(1234567, 'vi')).toBe('1.234.567');
	});

	it('writes percents with a no-break space in Vietnamese', () => {
		expect(formatPercent(0.419, vi)).toBe('41,9\u00a0%');
		expect(formatPercent(0.419, en)).toBe('41.9%');
		expect(formatPercent(1, vi)).toBe('100,0\u00a0%');
	});

	it.each([vi, en])('writes every number as Intl does (%j)', ({ locale }) => {
		const tag = locale === 'vi' ? 'vi-VN' : 'en-GB';
		const numbers = [
			0,
			0.05,
			0.25,
			0.35,
			1.005,
			2.5,
			9.995,
			999.95,
			1e3,
			12_345.678,
			999_999.96,
			1e9 + 0.5,
			1e15
		];
		for (const value of [...numbers, ...numbers.map((number) => -number)]) {
			for (const digits of [0, 1, 2, 3]) {
				for (const fixed of [true, false]) {
					const minimumFractionDigits = fixed ? digits : 0;
					const said = new Intl.NumberFormat(tag, { maximumFractionDigits: digits, minimumFractionDigits })
						.format(value)
						.replace(/^-(?=.*[1-9])/u, '\u2212')
						.replace(/^-/u, '');
					expect(formatNumber(value, { digits, fixed, locale })).toBe(said);
				}
			}
		}
	});

	it('keeps 0 and shows null as no data, never as 0', () => {
		expect(formatPercent(0, vi)).toBe('0,0\u00a0%');
		expect(formatCount(0, 'vi')).toBe('0');
		expect(formatPercent(null, vi)).toBe('không có dữ liệu');
		expect(formatNumber(undefined, en)).toBe('N/A');
		expect(() => formatNumber(NaN, vi)).toThrow(RangeError);
	});

	it('has a true minus and no negative zero', () => {
		expect(formatNumber(-1234.56, vi)).toBe('\u22121.234,6');
		expect(formatNumber(-0.01, vi)).toBe('0');
	});

	it('shortens ticks only as far as they stay exact', () => {
		expect(formatTick(0.4, 'percent', 'vi')).toBe('40\u00a0%');
		expect(formatTick(0.125, 'percent', 'vi')).toBe('12,5\u00a0%');
		expect(formatTick(2000, 'count', 'vi')).toBe('2.000');
	});

	it('says durations and rates with their unit', () => {
		expect(formatValue(4.5, 'days', 'vi')).toBe('4,5 ngày');
		expect(formatValue(12.34, 'per_thousand', 'vi')).toBe('12,3 ‰');
		expect(formatValue(0.032, 'points', 'vi')).toBe('3,2\u00a0điểm %');
	});

	it('signs changes, shares in points', () => {
		expect(formatChange(0.032, 'percent', 'vi')).toBe('+3,2\u00a0điểm %');
		expect(formatChange(-120, 'count', 'en')).toBe('\u2212120');
		expect(formatChange(0.0001, 'percent', 'vi')).toBe('0,0\u00a0điểm %');
	});
});

describe('dates and periods', () => {
	it('writes dates', () => {
		expect(formatDate('2017-03-06', 'vi')).toBe('06/03/2017');
		expect(formatDate('2017-03-06', 'en')).toBe('6 Mar 2017');
		expect(formatDate(null, 'vi')).toBe('không có dữ liệu');
		expect(formatDateRange('2017-01-01', '2017-03-31', 'vi')).toBe('01/01/2017 đến 31/03/2017');
	});

	it.each([
		['2017-03', 'tháng 3/2017', 'March 2017', '3/2017'],
		['2017-Q1', 'quý I/2017', 'Q1 2017', 'quý I/2017'],
		['2017-Q4', 'quý IV/2017', 'Q4 2017', 'quý IV/2017'],
		['2017-W09', 'tuần 9/2017', 'week 9, 2017', 'tuần 9/2017'],
		['2017', 'năm 2017', '2017', '2017'],
		['2017-03-06', '06/03/2017', '6 Mar 2017', '06/03/2017']
	])('names %s', (period, vietnamese, english, short) => {
		expect(formatPeriod(period, vi)).toBe(vietnamese);
		expect(formatPeriod(period, en)).toBe(english);
		expect(formatPeriod(period, { ...vi, short: true })).toBe(short);
	});

	it('refuses what is not a period', () => {
		expect(() => formatPeriod('2017-13', vi)).toThrow(RangeError);
		expect(() => formatPeriod('xyz', vi)).toThrow(RangeError);
	});

	it('names weekdays', () => {
		expect(formatWeekday(1, vi)).toBe('Thứ Hai');
		expect(formatWeekday(7, { ...vi, short: true })).toBe('CN');
		expect(() => formatWeekday(0)).toThrow(RangeError);
	});
});

it('sorts in Vietnamese order, numbers by size', () => {
	const names = ['Đống Đa', 'Dịch Vọng', 'Ấp 10', 'Ấp 2', 'An Khánh', 'Ăng'];
	expect(names.sort(collator('vi').compare)).toEqual([
		'An Khánh',
		'Ăng',
		'Ấp 2',
		'Ấp 10',
		'Dịch Vọng',
		'Đống Đa'
	]);
});
