import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SchoolResult } from '../awards/schools.ts';
import type { Totals } from '../freeze/content.ts';
import { shownFigures } from './figures.ts';

const tierIds = ['gold', 'silver', 'bronze'] as const;

/** Schools of which every student with a verified dossier is in a tier, as where one dossier is enough. */
const schoolArbitrary = fc
	.record({
		tiers: fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 10, max: 40 })),
		untrained: fc.nat(8),
		idle: fc.integer({ min: 20, max: 60 }),
		failing: fc.integer({ min: 0, max: 12 })
	})
	.map(({ tiers: [gold, silver, bronze], untrained, idle, failing }) => {
		const rewarded = gold + silver + bronze;
		const trained = rewarded + failing + idle;
		return {
			tiers: { gold, silver, bronze },
			enrolled: trained + untrained,
			trained,
			studentsClaiming: rewarded + failing,
			studentsVerified: rewarded,
			rewarded
		};
	});

it('leaves out no step of a school that the step before tells, as where both are as many in all schools together', () => {
	fc.assert(
		fc.property(fc.array(schoolArbitrary, { minLength: 2, maxLength: 8 }), (made) => {
			const schools = made.map((each, at) => ({ ...each, school: `S${at}` }) as unknown as SchoolResult);
			const sum = (of: (school: SchoolResult) => number) => schools.reduce((all, each) => all + of(each), 0);
			const totals = {
				...Object.fromEntries(
					(['enrolled', 'trained', 'studentsClaiming', 'studentsVerified', 'rewarded'] as const).map(
						(step) => [step, sum((school) => school[step])]
					)
				),
				tiers: Object.fromEntries(tierIds.map((tier) => [tier, sum(({ tiers }) => tiers[tier] ?? 0)])),
				claims: 0,
				outcomes: { verified: 0, waiting: 0, failed: 0, refused: 0, decision: 0 },
				reasons: {}
			} as unknown as Totals;
			const shown = shownFigures({ totals, schools }, { masked: true });
			for (const { studentsVerified, rewarded } of shown.schools.values())
				expect(studentsVerified === null).toBe(rewarded === null);
		})
	);
});

it('leaves no few to be told from two sums and a school beside', () => {
	const made = [
		['A', 30, 29],
		['B', 40, 38],
		['C', 60, 51]
	] as const;
	const schools = made.map(
		([school, studentsVerified, rewarded]) =>
			({
				...{ school, enrolled: 200, trained: 150, studentsClaiming: 100, studentsVerified, rewarded },
				tiers: { bronze: rewarded }
			}) as unknown as SchoolResult
	);
	const totals = {
		...{ enrolled: 600, trained: 450, studentsClaiming: 300, studentsVerified: 130, rewarded: 118 },
		...{ tiers: { bronze: 118 }, claims: 0, reasons: {} },
		outcomes: { verified: 0, waiting: 0, failed: 0, refused: 0, decision: 0 }
	} as unknown as Totals;
	const shown = shownFigures({ totals, schools }, { masked: true });
	const c = shown.schools.get('C');
	// 130 − 118 less 60 − 51 is 3: those of A and B together who have a verified dossier and are in no tier.
	const told = [
		shown.schoolSums.studentsVerified,
		shown.schoolSums.rewarded,
		c?.studentsVerified,
		c?.rewarded
	];
	expect(told).toContain(null);
});
