import { beforeEach, expect, it, vi } from 'vitest';
import { parseRules } from '#lib/rewards/rules/parse-rules.ts';
import { MemoryFiles } from '#lib/store/testing/memory-files.ts';
import { rulesText } from '../../../../tests/unit/rewards/hand-decided.ts';
import { Campaign } from './campaign.svelte.ts';
import { signed, type Unsigned } from './decide.ts';
import { readKept } from './keep.ts';
import type { Question, WorkerRequest } from './protocol.ts';

const storage = vi.hoisted(() => ({ files: null as MemoryFiles | null }));
vi.mock('#lib/store/browser-store.ts', () => ({ storeParts: () => storage }));

const known = 'H26-170410-0937';

/** A worker that knows one dossier; what it answers of a tally nobody looks at here. */
class KnowsOne extends EventTarget {
	asked: (Question['kind'] | 'opened anew')[] = [];

	/** Answers about dossiers come only when asked for: the worker is at something else. */
	isBusy = false;
	late: (() => void)[] = [];

	postMessage({ id, question }: WorkerRequest) {
		this.asked.push(question.kind);
		const answer = question.kind === 'dossier' ? question.dossier === known : null;
		const give = () =>
			void this.dispatchEvent(new MessageEvent('message', { data: { kind: 'answer', id, answer } }));
		if (this.isBusy && question.kind === 'dossier') this.late.push(give);
		else give();
	}
}

let worker: KnowsOne;
let campaign: Campaign;
beforeEach(async () => {
	storage.files = new MemoryFiles();
	worker = new KnowsOne();
	campaign = await openedTab();
});

async function openedTab(): Promise<Campaign> {
	const host = {
		newWorker: () => worker as unknown as Worker,
		rowsHref: () => null,
		openAnew: () => void worker.asked.push('opened anew')
	};
	const tab = new Campaign({ ...host, rules: parseRules(rulesText()) });
	await tab.open('x');
	return tab;
}

const entry = <What extends Unsigned>(what: What, when = '2017-07-20') =>
	signed({ who: 'Hội đồng xét thưởng', when, reason: 'giấy hẹn' }, what);
const appeal = (dossier: string) =>
	entry({ action: 'accept', claim: 'C1', settles: 'dossier_not_found', appeal: true, dossier });
const refuse = (when: string) => entry({ action: 'refuse', claim: 'C2' }, when);

it('a back-dated decision is refused, and what is kept can be read back', async () => {
	await campaign.decide(refuse('2017-07-20'));
	await expect(campaign.decide(refuse('2017-07-19'))).rejects.toMatchObject({
		code: 'decision_out_of_order',
		params: { entry: 2 }
	});
	expect(campaign.decisions).toHaveLength(1);
	const kept = await readKept(storage.files!, 'x');
	expect(kept).toMatchObject({ decisions: [refuse('2017-07-20')], aside: [] });
});

it('a back-dated erasure takes nothing out', async () => {
	await campaign.decide(refuse('2017-07-20'));
	await storage.files!.write('rewards/x/names.json', new Blob(['{}']));
	const erase = entry({ action: 'erase', studentHash: 'a'.repeat(64) }, '2017-07-19');
	await expect(campaign.erase('S1', erase)).rejects.toMatchObject({ code: 'decision_out_of_order' });
	expect(await storage.files!.read('rewards/x/names.json')).not.toBeNull();
});

it('rows go from a dataset of this browser before the log says so, and the page is opened anew', async () => {
	const erase = entry({ action: 'erase', studentHash: 'a'.repeat(64) });
	await campaign.erase('S1', erase);
	expect(worker.asked).toEqual(['tally', 'hash', 'erase', 'opened anew']);
	expect(await readKept(storage.files!, 'x')).toMatchObject({ decisions: [erase], frozen: null });
});

it('an appeal names a dossier that is there', async () => {
	await expect(campaign.decide(appeal('H26-170410-9999'))).rejects.toMatchObject({
		code: 'decision_dossier_unknown'
	});
	expect(campaign.decisions).toEqual([]);
	await campaign.decide(appeal(known));
	expect(campaign.decisions).toEqual([appeal(known)]);
	expect(worker.asked).toEqual(['tally', 'hash', 'dossier', 'dossier', 'tally', 'hash']);
});

it('a log from a file continues the one there is', async () => {
	await campaign.useDecisions([refuse('2017-07-20')]);
	await expect(campaign.useDecisions([refuse('2017-07-21')])).rejects.toMatchObject({
		code: 'decisions_part',
		params: { entry: 1 }
	});
	await campaign.useDecisions([refuse('2017-07-20'), refuse('2017-07-21')]);
	expect(campaign.decisions).toHaveLength(2);
});

it('a decision that waits for the worker takes nothing from one made meanwhile', async () => {
	worker.isBusy = true;
	const waiting = campaign.decide(appeal(known));
	await campaign.decide(refuse('2017-07-20'));
	for (const give of worker.late) give();
	await waiting;
	expect(campaign.decisions).toEqual([refuse('2017-07-20'), appeal(known)]);
	expect((await readKept(storage.files!, 'x')).decisions).toEqual(campaign.decisions);
});

it('what another tab decided since is not written over', async () => {
	const other = await openedTab();
	await campaign.decide(refuse('2017-07-20'));
	await campaign.decide(refuse('2017-07-21'));
	const elsewhere = { code: 'campaign_elsewhere' };
	await expect(other.decide(refuse('2017-07-22'))).rejects.toMatchObject(elsewhere);
	await expect(other.useRules(other.rules)).rejects.toMatchObject(elsewhere);
	expect(other.decisions).toEqual([]);
	expect((await readKept(storage.files!, 'x')).decisions).toEqual(campaign.decisions);
});
