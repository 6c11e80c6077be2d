import { describe, expect, it } from 'vitest';
import { freeze } from '#lib/rewards/freeze/freeze.ts';
import { handDecided } from '../../../../tests/unit/rewards/hand-decided.ts';
import { rulesEffect } from './rules-effect.ts';

describe('what other rules would change', () => {
	it('nothing where they are the same', async () => {
		const { file } = await freeze(handDecided());
		expect(rulesEffect(file.content, file.content)).toMatchObject({ students: 0, claims: 0, schools: 0 });
	});

	it('every rewarded student where no tier can be reached', async () => {
		const input = handDecided();
		const before = (await freeze(input)).file.content;
		const tiers = input.rules.tiers.map((tier) => ({ ...tier, verified: 1000 }));
		const after = (await freeze({ ...input, rules: { ...input.rules, tiers } })).file.content;
		expect(rulesEffect(before, after)).toMatchObject({
			students: before.totals.rewarded,
			lost: before.totals.rewarded,
			gained: 0,
			claims: 0,
			rewarded: 0
		});
		const { changes } = rulesEffect(before, after);
		const rewarded = before.students.filter(({ tier }) => tier !== null);
		expect(changes).toHaveLength(rewarded.length);
		for (const { student, school, class: name, tier, place } of rewarded)
			expect(changes).toContainEqual({
				id: student,
				school,
				class: name,
				before: { tier, place },
				after: { tier: null, place: null }
			});
	});
});
