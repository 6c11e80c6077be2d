import { expect, it } from 'vitest';
import type { SchoolResult } from '../awards/schools.ts';
import type { ShownFigures } from './figures.ts';
import { shownRates } from './rates.ts';

const school = (code: string, shrunk: number, place: number) =>
	({ school: code, rate: shrunk, shrunk, band: 'within', place }) as SchoolResult;
const rules = { schools: { denominator: 'enrolled' as const } };
const schools = [school('A', 0.4, 1), school('B', 0.3, 2), school('C', 0.3, 2), school('D', 0.2, 4)];
const figures = (hidden: readonly string[]) =>
	({
		schools: new Map(
			schools.map(({ school: code }) => [
				code,
				{ enrolled: 50, studentsVerified: hidden.includes(code) ? null : 10 }
			])
		)
	}) as unknown as ShownFigures;
const placesOf = (hidden: readonly string[]) =>
	[...shownRates({ schools, rules }, figures(hidden))].map(([code, { place }]) => `${code}${place}`);

it('leaves no gap in the places where a school is left out, which would say between whom it lies', () => {
	expect(placesOf([])).toEqual(['A1', 'B2', 'C2', 'D4']);
	expect(placesOf(['A'])).toEqual(['B1', 'C1', 'D3']);
	expect(placesOf(['B', 'C'])).toEqual(['A1', 'D2']);
});

it('shows rates drawn towards all only where all are shown', () => {
	const drawn = (hidden: readonly string[]) =>
		[...shownRates({ schools, rules }, figures(hidden)).values()].map(({ shrunk }) => shrunk);
	expect(drawn([])).toEqual([0.4, 0.3, 0.3, 0.2]);
	expect(drawn(['D'])).toEqual([null, null, null]);
});
