import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { numberIn } from './support/numbers.ts';
import { DATASET, open, readRows } from './support/site.ts';

/** What became of every row, and how every figure is computed. */
test.use({ sparing: true });

interface Entry {
	file: string;
	rows_in: number;
	accepted: number;
	rejected: number;
	duplicate: number;
	ignored: number;
}

function sum<Key extends string>(list: readonly Record<Key, number>[], key: Key): number {
	return list.reduce((total, one) => total + one[key], 0);
}

const outcomes = ['rows_in', 'accepted', 'rejected', 'duplicate', 'ignored'] as const;

for (const [dataset, query] of [
	['thanh-xuan-2017', ''],
	['nam-dinh-2020', '?dataset=nam-dinh-2020']
] as const) {
	test(`every file of ${dataset} balances, on the page as in the ledger`, async ({ page, request }) => {
		const ledger = (await (await request.get(`/snapshots/${dataset}/ledger.json`)).json()) as Entry[];
		await open(page, `/du-lieu/${query}`);
		const section = page.locator('#so-can-doi');
		await section.locator('details.files > summary').click();
		const table = section.locator('details.files').getByRole('table');
		await expect(table.locator('tbody tr').first()).toBeVisible();
		const more = section.locator('details.files').getByRole('button', { name: /^Hiện cả/ });
		if (await more.isVisible()) await more.click();
		await expect(table.locator('tbody tr')).toHaveCount(ledger.length);

		const rows = (await readRows(table)).map((row) => ({
			file: row[0]!,
			counts: row.slice(3).map(numberIn)
		}));
		for (const { file, counts } of rows) {
			const [rowsIn, ...came] = counts;
			expect(
				came.reduce((sum, part) => sum + part, 0),
				file
			).toBe(rowsIn);
		}
		expect(rows).toEqual(
			ledger.map((entry) => ({ file: entry.file, counts: outcomes.map((key) => entry[key]) }))
		);

		const total = outcomes.map((key) => sum(ledger, key));
		const balance = await section.locator('dl.balance dd').allInnerTexts();
		expect(balance.map(numberIn)).toEqual(total);
	});
}

test('the numbers of dossiers are those the data was made with', async ({ request }) => {
	// tests/fixtures: counted by the generator when it wrote the files, not by anything that reads them.
	for (const dataset of ['thanh-xuan-2017', 'nam-dinh-2020']) {
		const truth = JSON.parse(readFileSync(`tests/fixtures/${dataset}.truth.json`, 'utf8')) as {
			files: Record<string, Record<'rows' | 'noId' | 'badDate' | 'first' | 'again', number>>;
		};
		const ledger = (await (await request.get(`/snapshots/${dataset}/ledger.json`)).json()) as Entry[];
		const made = Object.values(truth.files);
		const entries = ledger.filter(({ file }) => file in truth.files);
		for (const [file, { rows, noId, badDate }] of Object.entries(truth.files)) {
			const sheets = entries.filter((entry) => entry.file === file);
			expect(sum(sheets, 'rows_in') - sum(sheets, 'ignored'), `${file} rows`).toBe(rows);
			expect(sum(sheets, 'rejected'), `${file} rejected`).toBe(noId + badDate);
		}
		// Of two copies the later one counts, so which file has the duplicate is not the generator's to say: over all files.
		expect(sum(entries, 'accepted')).toBe(sum(made, 'first'));
		expect(sum(entries, 'duplicate')).toBe(sum(made, 'again'));
	}
});

test('the sources, the snapshot and the ledger as a file are there', async ({ page, request }) => {
	const manifest = (await (await request.get(`${DATASET}/manifest.json`)).json()) as {
		snapshotHash: string;
		inputs: { file: string; sha256: string }[];
	};
	await open(page, '/du-lieu/');
	await expect(page.getByRole('main')).toContainText(manifest.snapshotHash);
	for (const { file } of manifest.inputs) await expect(page.getByRole('main')).toContainText(file);
	const link = page.getByRole('link', { name: 'Tải sổ (CSV)' });
	const csv = await (await request.get((await link.getAttribute('href'))!)).text();
	expect(csv.split('\n')[0]?.trim()).toBe('file,sheet,row,table,outcome,reason,detail');
});

test('the methods explain every indicator', async ({ page }) => {
	const ids = ['D1a', 'D1b', 'D1c'];
	for (const [letter, last] of [
		['D', 17],
		['E', 6],
		['O', 4],
		['Q', 4]
	] as const) {
		for (let number = letter === 'D' ? 2 : 1; number <= last; number++) ids.push(`${letter}${number}`);
	}
	await open(page, '/phuong-phap/');
	expect((await page.locator('main article').evaluateAll((list) => list.map(({ id }) => id))).sort()).toEqual(
		ids.sort()
	);
	for (const id of ids) {
		const article = page.locator(`article[id="${id}"]`);
		await expect(article.locator('dt').getByText('Công thức', { exact: true })).toBeVisible();
		await expect(article.locator('dt').getByText('Cần dữ liệu', { exact: true })).toBeVisible();
	}
	await page.getByPlaceholder('Tìm chỉ số').fill('dung han');
	await expect(page.locator('article[id="D5"]')).toBeVisible();
	await expect(page.locator('article[id="D1a"]')).toHaveCount(0);
});
