import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Random } from '#lib/core/random.ts';
import { nhipso } from '../support/nhipso.ts';
import { expect, test } from './fixtures.ts';
import {
	choose,
	evict,
	IMPORT,
	importEnded,
	keptSnapshots,
	ledgerSums,
	NAM_DINH,
	startImport,
	storeRead,
	type KeptSnapshot
} from './support/importing.ts';
import { interactive } from './support/site.ts';

/**
 * The page is closed in the middle of an import: of a first one, and of ones that take the place of a snapshot of other files. What it
 * opens on afterwards is a whole snapshot, the one before or the one on its way, as the command line makes it of the same files. Twice
 * in the usual run, as often as it is told by NHIPSO_CLOSINGS; the moments are drawn anew each time, and again as they were with
 * NHIPSO_CLOSINGS_SEED, the seed that a run tells.
 */
test.use({ sparing: true });

const closings = Number(process.env.NHIPSO_CLOSINGS ?? 2);
const seed = process.env.NHIPSO_CLOSINGS_SEED ?? String(Date.now());
const ID = 'nap-ho-so';
/** Every so often the browser has nothing yet. */
const FIRST_EVERY = 5;

/** Two exports that go by one name, with different rows: enough for every phase of an import, and soon done. */
const exports = {
	a: ['truong-hoc.csv', 'ho-so-2020-quy-1.csv'],
	b: ['truong-hoc.csv', 'ho-so-2020-quy-4.csv', 'tuyen-truyen.csv']
};
type Name = keyof typeof exports;

interface Whole {
	folder: string;
	/** As the command line makes it. */
	hash: string;
	ledger: KeptSnapshot['ledger'];
}

async function commandLine(name: Name, scratch: string): Promise<Whole> {
	const folder = join(scratch, name, 'ho-so');
	mkdirSync(folder, { recursive: true });
	for (const file of exports[name]) cpSync(join(NAM_DINH, file), join(folder, file));
	const out = join(scratch, name, 'bo-so-lieu');
	const env = { NHIPSO_KEY_FILE: join(scratch, 'key') };
	const { code, stderr } = await nhipso(['ingest', folder, '--out', out], { env });
	expect(code, stderr).toBe(0);
	const text = (file: string) => readFileSync(join(out, file), 'utf8');
	const { snapshotHash: hash } = JSON.parse(text('manifest.json')) as { snapshotHash: string };
	return { folder, hash, ledger: ledgerSums(text('ledger.json')) };
}

/** Imports a folder from beginning to end; gives the milliseconds it took. */
async function importWhole(page: Page, { folder }: Whole): Promise<number> {
	await choose(page, folder);
	const started = Date.now();
	await startImport(page);
	await importEnded(page);
	return Date.now() - started;
}

test(`closed at ${closings} moments of an import, the browser holds one whole snapshot`, async ({
	context
}, info) => {
	test.setTimeout(180_000 + closings * 90_000);
	const [a, b] = [await commandLine('a', info.outputPath()), await commandLine('b', info.outputPath())];
	expect(a.hash).not.toBe(b.hash);

	let page = await context.newPage();
	await page.goto(IMPORT);
	const whole = await importWhole(page, a);
	const left = { old: 0, new: 0, none: 0, new_of_none: 0 };
	const tell = (closing: number) =>
		console.log(
			`${closing} closings of seed ${seed}, a whole import ${whole} ms: ${left.old} left the snapshot before, ${left.new} the new one; of first imports ${left.none} left none, ${left.new_of_none} the new one`
		);
	const moments = new Random(seed);
	for (let closing = 0; closing < closings; closing += 1) {
		// Long runs tell how far they have come.
		if (closing > 0 && closing % 10 === 0) tell(closing);
		await page.goto(IMPORT);
		await storeRead(page);
		const first = closing % FIRST_EVERY === 1;
		if (first) {
			await evict(page);
			await page.reload();
			await storeRead(page);
		} else if ((await keptSnapshots(page)).snapshots.length === 0) {
			await importWhole(page, a);
			await page.reload();
			await storeRead(page);
		}
		const [before] = (await keptSnapshots(page)).snapshots;
		expect(before === undefined).toBe(first);
		const coming = before?.hash === b.hash ? a : b;
		await choose(page, coming.folder);
		await startImport(page);
		const share = moments.next();
		await new Promise((resolve) => setTimeout(resolve, share * whole * 1.05));
		await page.close();

		page = await context.newPage();
		await page.goto(IMPORT);
		await storeRead(page);
		const { snapshots } = await keptSnapshots(page);
		const said = `seed ${seed}, closed at ${share} of import ${closing + 1}`;
		if (first && snapshots.length === 0) {
			left.none += 1;
			await page.goto('/');
			await interactive(page);
			await expect(page.locator('.dataset .name')).toContainText('Thanh Xuân');
			continue;
		}
		expect(
			snapshots.map(({ id, broken }) => ({ id, broken })),
			said
		).toEqual([{ id: ID, broken: [] }]);
		const kept = snapshots[0]!;
		const { rows_in, accepted, rejected, duplicate, ignored } = kept.ledger;
		expect(accepted + rejected + duplicate + ignored, said).toBe(rows_in);
		// One or the other from end to end, never files of both.
		expect([before?.hash, coming.hash], said).toContain(kept.hash);
		expect(kept.ledger, said).toEqual((kept.hash === a.hash ? a : b).ledger);
		if (kept.hash === before?.hash) left.old += 1;
		else if (first) left.new_of_none += 1;
		else left.new += 1;
		await page.goto(`/?dataset=${ID}`);
		await interactive(page);
		await expect(page.locator('.dataset .name')).toHaveText('ho-so');
		await expect(page.locator('main svg').first()).toBeVisible();
	}
	tell(closings);
	expect(Object.values(left).reduce((sum, n) => sum + n, 0)).toBe(closings);
});
