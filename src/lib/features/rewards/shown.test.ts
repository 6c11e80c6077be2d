import { expect, it } from 'vitest';
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
