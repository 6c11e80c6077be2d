import { expect, it } from 'vitest';
import { ladderOf, type Reached } from './ladder.ts';
import { rungOf, type Rung } from './rungs.ts';

const at = (person: string, rung: Rung, day: number, ward = 'A'): Reached => ({ person, rung, day, ward });

it('knows the words of the rungs', () => {
	expect(['Học', 'NỘP HỒ SƠ', 'Theo dõi', 'Thanh toán', 'Giao dịch khác', 'Uống trà'].map(rungOf)).toEqual([
		'learn',
		'file',
		'track',
		'pay',
		'other',
		null
	]);
});

it('divides only those whose window is over, and only what came after', () => {
	const { steps, people } = ladderOf(
		[
			...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => at(`p${number}`, 'learn', 10)),
			at('late', 'learn', 60),
			at('p1', 'file', 10),
			at('p2', 'file', 40),
			at('p3', 'file', 41),
			at('p4', 'file', 9),
			at('p5', 'file', 45),
			at('late', 'file', 61)
		],
		30,
		80
	);
	// Day 60 + 30 lies past 80: “late” is left out. p3 filed after 31 days, p5 after 35, p4 before learning. 2 of 8.
	expect(steps[0]).toMatchObject({ from: 'learn', to: 'file', reached: 9, base: 8, next: 2, share: 0.25 });
	// Wilson with z = 1.959964: (0.25 + z²/16)/(1 + z²/8) ± z·√(0.1875/8 + z²/256)/(1 + z²/8) = 0.33110 ± 0.25962.
	expect(steps[0]?.interval?.lower).toBeCloseTo(0.07149, 4);
	expect(steps[0]?.interval?.upper).toBeCloseTo(0.59072, 4);
	expect(steps[1]).toMatchObject({ from: 'file', to: 'track', reached: 6, base: 5, next: 0, share: 0 });
	expect(steps[3]).toMatchObject({ reached: 0, base: 0, share: null, interval: null });
	expect(people).toEqual([9, 6, 0, 0, 0]);
});

it('hides the steps of wards where few reached the rung', () => {
	const people = (ward: string, count: number) =>
		Array.from({ length: count }, (_, index) => at(`${ward}${index}`, 'learn', 1, ward));
	const { wards } = ladderOf([...people('A', 20), ...people('B', 3), ...people('C', 7)], 30, 80);
	expect(wards.map(({ ward, steps }) => [ward, steps[0]?.base ?? null])).toEqual([
		['A', 20],
		['B', null],
		['C', null]
	]);
});

it('does not show four people', () => {
	const { people, steps } = ladderOf(
		[1, 2, 3, 4].map((number) => at(`p${number}`, 'learn', 1)),
		30,
		80
	);
	expect([people[0], steps[0]]).toEqual([null, null]);
});
