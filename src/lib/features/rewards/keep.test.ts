import { expect, it } from 'vitest';
import type { Decision } from '#lib/rewards/decisions/decisions.ts';
import { decisionsLog } from '#lib/rewards/decisions/parse-decisions.ts';
import { MemoryFiles } from '#lib/store/testing/memory-files.ts';
import { forgetAside, forgetFrozen, keepWork, readKept } from './keep.ts';

const refuse = (claim: string, when: string): Decision => ({
	action: 'refuse',
	claim,
	reason: 'đã xem',
	who: 'Tổ thẩm định',
	when
});
const sound = [refuse('P1', '2018-06-20'), refuse('P2', '2018-06-21')];
const faulty = JSON.stringify({
	rules: null,
	decisions: decisionsLog([...sound, refuse('P3', '2018-06-01'), refuse('P4', '2018-06-22')])
});

it('a log that does not hold opens with the entries before the fault, and is put aside whole', async () => {
	const files = new MemoryFiles();
	await files.write('rewards/x/campaign.json', new Blob([faulty]));
	const problem = { code: 'decision_out_of_order', params: { entry: 3 } };
	const aside = [{ name: 'aside-1-campaign.json', text: faulty, problem }];
	expect(await readKept(files, 'x')).toMatchObject({ rules: null, decisions: sound, frozen: null, aside });

	// What is decided afterwards takes nothing from what lies aside.
	await keepWork(files, 'x', { rules: null, decisions: [...sound, refuse('P5', '2018-06-23')] });
	const again = await readKept(files, 'x');
	expect(again.decisions).toHaveLength(3);
	expect(again.aside).toEqual(aside);
	await forgetAside(files, 'x', 'aside-1-campaign.json');
	expect((await readKept(files, 'x')).aside).toEqual([]);
});

it('two faulty files lie aside beside each other, one read twice lies there once', async () => {
	const files = new MemoryFiles();
	for (const text of [faulty, '{', '{']) {
		await files.write('rewards/x/campaign.json', new Blob([text]));
		await readKept(files, 'x');
	}
	const { aside, decisions } = await readKept(files, 'x');
	expect(aside.map(({ name, text }) => [name, text])).toEqual([
		['aside-1-campaign.json', faulty],
		['aside-2-campaign.json', '{']
	]);
	expect(aside[1]?.problem?.code).toBe('campaign_unreadable');
	expect(decisions).toEqual([]);
});

it('a frozen tally that does not hold lies aside, and goes with the frozen one', async () => {
	const files = new MemoryFiles();
	await keepWork(files, 'x', { rules: null, decisions: sound });
	await files.write('rewards/x/tally.json', new Blob(['{}']));
	const kept = await readKept(files, 'x');
	expect(kept).toMatchObject({ decisions: sound, frozen: null });
	expect(kept.aside).toEqual([
		{ name: 'aside-1-tally.json', text: '{}', problem: { code: 'tally_unreadable', params: {} } }
	]);
	await forgetFrozen(files, 'x');
	expect((await readKept(files, 'x')).aside).toEqual([]);
});
