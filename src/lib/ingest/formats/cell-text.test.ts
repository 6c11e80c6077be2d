import { expect, it } from 'vitest';
import { dateText, numberText, timeText, ZERO_1900, ZERO_1904 } from './cell-text.ts';

it('writes numbers without exponent or noise', () => {
	const cases: [number, string][] = [
		[0.1 + 0.2, '0.3'],
		[1.1 * 3, '3.3'],
		[-0, '0'],
		[1716, '1716'],
		[123456789012, '123456789012'],
		[1e21, '1000000000000000000000'],
		[1.5e-7, '0.00000015'],
		[-2.5e-10, '-0.00000000025'],
		[1 / 3, '0.333333333333333'],
		[0.7 * 10 * 7 - 4, '45'],
		[12500.5, '12500.5']
	];
	for (const [value, text] of cases) expect(numberText(value)).toBe(text);
});

it('writes dates, dates with times, times and durations', () => {
	const at = (iso: string): Date => new Date(`${iso}Z`);
	expect(dateText(at('2026-09-30T00:00:00'), ZERO_1900)).toEqual({ text: '2026-09-30', type: 'date' });
	expect(dateText(at('2026-09-30T07:59:59.712'), ZERO_1900)).toEqual({
		text: '2026-09-30 08:00:00',
		type: 'datetime'
	});
	expect(dateText(at('1899-12-31T08:15:00'), ZERO_1900)).toEqual({ text: '08:15:00', type: 'time' });
	expect(dateText(at('1900-01-01T12:30:00'), ZERO_1900)).toEqual({ text: '36:30:00', type: 'time' });
	expect(dateText(at('1904-01-01T08:15:00'), ZERO_1904)).toEqual({ text: '08:15:00', type: 'time' });
	expect(dateText(at('1900-03-05T00:00:00'), ZERO_1900)).toEqual({ text: '1900-03-05', type: 'date' });
	expect(timeText(59_999.6)).toBe('00:01:00');
});
