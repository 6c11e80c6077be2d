import { describe, expect, it } from 'vitest';
import { FUZZY_LIMIT } from './clear-winner.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { nameSimilarity, sameDigits } from './similarity.ts';

describe('Jaro–Winkler', () => {
	// Published examples: Winkler (1990), and the U.S. Census tables reprinted widely.
	it.each([
		['martha', 'marhta', 0.9611],
		['dwayne', 'duane', 0.84],
		['dixon', 'dicksonx', 0.8133],
		['', '', 1],
		['abc', 'xyz', 0]
	])('%s and %s', (left, right, expected) => {
		expect(jaroWinkler(left, right)).toBeCloseTo(expected, 4);
	});
});

describe('names', () => {
	// By hand: 0.91 with the last word whole; else 0.75 + 0.15 × letters written ÷ letters of the name.
	it.each([
		['ntrai', 'nguyen trai', 0.91],
		['kh dinh', 'khuong dinh', 0.91],
		['txb', 'thanh xuan bac', 0.75 + 0.15 * (3 / 12)],
		['khuongdinh', 'khuong dinh', 0.99]
	])('%s for %s', (written, name, expected) => {
		expect(nameSimilarity(written, name)).toBeCloseTo(expected, 6);
	});

	it('an abbreviation goes before a neighbour, and never passes for a misspelling', () => {
		expect(nameSimilarity('kh dinh', 'khuong dinh')).toBeGreaterThan(nameSimilarity('kh dinh', 'ha dinh'));
		for (const written of ['k dinh', 'kh dinh', 'kd', 'khd'])
			expect(nameSimilarity(written, 'khuong dinh')).toBeLessThan(FUZZY_LIMIT);
	});

	it('numbers are never misspelt', () => {
		expect(sameDigits('phuong 5', '5')).toBe(true);
		expect(sameDigits('5', '15')).toBe(false);
	});
});
