import { describe, expect, it } from 'vitest';
import { freeze } from '#lib/rewards/freeze/freeze.ts';
import { parseRules } from '#lib/rewards/rules/parse-rules.ts';
import { handDecided, rulesText } from '../../../../../tests/unit/rewards/hand-decided.ts';
import { appliedRules } from './applied-rules.ts';

const TODAY = '2026-11-22';
/** Another file than the campaign's: its seventh version, of a day of its own. */
const file = { ...parseRules(rulesText()), version: 7, date: '2017-04-02' };

describe('rules that come into force', () => {
	it('of a file nobody edited are the file, and tally as they do on the command line', async () => {
		const opened = parseRules(JSON.stringify(file));
		const applied = appliedRules({ base: opened, rules: { ...opened }, dated: false }, TODAY);
		expect(applied).toEqual(file);
		const hash = async (rules: typeof file) => (await freeze({ ...handDecided(), rules })).file.sha256;
		expect(await hash(applied)).toBe(await hash(file));
	});

	it('once edited are the next version of their own, dated the day of the edit', () => {
		const training = { ...file.training, sameDay: !file.training.sameDay };
		expect(appliedRules({ base: file, rules: { ...file, training }, dated: false }, TODAY)).toEqual({
			...file,
			training,
			version: 8,
			date: TODAY
		});
	});

	it('have the day that was written', () => {
		const rules = { ...file, date: '2017-05-01' };
		expect(appliedRules({ base: file, rules, dated: true }, TODAY)).toEqual({ ...rules, version: 8 });
	});

	it('edited and put back are as they were', () => {
		expect(appliedRules({ base: file, rules: structuredClone(file), dated: true }, TODAY)).toBe(file);
	});
});
