import { describe, expect, it } from 'vitest';
import { hasTime, toStrptime } from './date-pattern.ts';

describe('toStrptime', () => {
	it.each([
		['DD/MM/YYYY', '%d/%m/%Y'],
		['D/M/YY', '%-d/%-m/%y'],
		['YYYY-MM-DD', '%Y-%m-%d'],
		['MM/DD/YYYY HH:mm:ss', '%m/%d/%Y %H:%M:%S'],
		['MM/DD/YYYY hh:mm:ss A', '%m/%d/%Y %I:%M:%S %p'],
		['M/D/YYYY h:mm A', '%-m/%-d/%Y %-I:%M %p'],
		['YYYY-MM-DDTHH:mm:ss.SSS[Z]', '%Y-%m-%dT%H:%M:%S.%fZ'],
		['HH[h]mm DD/MM/YYYY', '%Hh%M %d/%m/%Y'],
		['MM/YYYY', '%m/%Y'],
		['YYYY [100%]', '%Y 100%%']
	])('%s → %s', (pattern, expected) => {
		expect(toStrptime(pattern)).toBe(expected);
	});

	it('refuses a pattern without a year', () => {
		expect(() => toStrptime('DD/MM')).toThrow(RangeError);
	});
});

describe('hasTime', () => {
	it.each([
		['DD/MM/YYYY', false],
		['DD/MM/YYYY HH:mm', true],
		['hh:mm A D/M/YY', true],
		['YYYY [Hour]', false]
	])('%s: %s', (pattern, expected) => {
		expect(hasTime(pattern)).toBe(expected);
	});
});
