import { expect, it } from 'vitest';
import type { SchoolResult } from '#lib/rewards/awards/schools.ts';
import { freeze } from '#lib/rewards/freeze/freeze.ts';
import { handDecided } from '../../../../tests/unit/rewards/hand-decided.ts';
import { shownCampaign } from './shown.ts';

it('a masked page has neither what is left to be drawn nor a rate of counts that are left out', async () => {
	const { content } = (await freeze(handDecided())).file;
	// Over the trained, whose number is left out since all but three of the roll were.
	const rules = { ...content.rules, schools: { ...content.rules.schools, denominator: 'trained' as const } };
	const tied = { schools: ['A', 'B'], left: 1 };
	const tally = { content: { ...content, rules, tied }, classes: [] };
	expect(shownCampaign(tally, { masked: true })).toMatchObject({
		overall: null,
		awards: { tied: [], left: 0 }
	});
	const open = shownCampaign(tally, { masked: false });
	expect(open.awards).toMatchObject({ tied: ['THCS A', 'THCS B'], left: 1 });
	// 34 verified students over the 42 trained, school by school.
	expect(open.overall).toBeCloseTo(34 / 42, 12);
});

it('a masked page shows no share of fewer awards where one hangs on a count that is left out', async () => {
	const { content } = (await freeze(handDecided())).file;
	const [tier, ...others] = content.rules.tiers.map(({ id }) => id) as [string, ...string[]];
	const none = Object.fromEntries(others.map((id) => [id, 0]));
	const steps = { enrolled: 100, trained: 100, studentsClaiming: 80, studentsVerified: 70 };
	// 20 awards for 40, 30 and 3: quotas 10.96, 8.22 and 0.82.
	const schoolOf = (school: string, rewarded: number, awards: number): SchoolResult => ({
		...content.schools[0]!,
		...steps,
		...{ school, rewarded, awards, quota: (20 * rewarded) / 73, tiers: { ...none, [tier]: rewarded } }
	});
	const schools = [schoolOf('A', 40, 11), schoolOf('B', 30, 8), schoolOf('C', 3, 1)];
	const sums = Object.fromEntries(Object.entries(steps).map(([step, count]) => [step, 3 * count]));
	const totals = { ...content.totals, ...sums, rewarded: 73, tiers: { ...none, [tier]: 73 } };
	const shown = (given: SchoolResult[], masked: boolean) =>
		shownCampaign({ content: { ...content, totals, schools: given }, classes: [] }, { masked }).schools.map(
			({ awards }) => awards
		);
	expect(shown(schools, false)).toEqual([11, 8, 1]);
	// 20 × 40 / 10.96 is 73, from which 40 and what B earned leave 3.
	expect(shown(schools, true)).toEqual([null, null, null]);
	// As many as earned say nothing that the counts beside do not say.
	const enough = schools.map((each) => ({ ...each, awards: each.rewarded }));
	expect(shown(enough, true)).toEqual([40, null, null]);
});
