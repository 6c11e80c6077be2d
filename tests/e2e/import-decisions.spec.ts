import { mkdirSync, writeFileSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import readWorkbook from 'read-excel-file/node';
import writeWorkbook from 'write-excel-file/node';
import { expect, test } from './fixtures.ts';
import {
	choose,
	IMPORT,
	importEnded,
	keptJson,
	keptSnapshots,
	NAM_DINH,
	startImport
} from './support/importing.ts';

/** Rows of a table, by the manifest the browser keeps. */
async function manifestRows(page: Page, id: string, table: string): Promise<number> {
	const { rows } = (await keptJson(page, id, 'manifest.json')) as { rows: Record<string, number> };
	return rows[table]!;
}

/** What was understood can be overruled; what was rejected comes back as a workbook; what is kept can be taken along. */
test.use({ sparing: true });

test('rejected rows come as a workbook with the reason first; the snapshot goes out as one file and comes back', async ({
	page
}) => {
	await page.goto(IMPORT);
	await choose(page, [`${NAM_DINH}/ho-so-2020-quy-1.csv`]);
	await startImport(page);
	await importEnded(page);
	const [first] = (await keptSnapshots(page)).snapshots;
	expect(first!.ledger.rejected).toBeGreaterThan(0);

	const [workbook] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: /^Tải \d+ dòng bị loại/ }).click()
	]);
	const [sheet] = await readWorkbook(await readFile(await workbook.path()));
	const rows = sheet!.data;
	expect(rows).toHaveLength(1 + first!.ledger.rejected);
	expect(rows[0]![0]).toBe('Lý do');
	expect(rows[0]!.slice(-3)).toEqual(['Tệp', 'Dòng', 'Khóa dòng (giữ nguyên)']);
	for (const row of rows.slice(1)) expect(row[0]).toMatch(/\S/);

	const stored = page.locator('[data-stored=nap-ho-so-2020-quy-1]');
	// Later, from what the browser kept: the lines by reason, and the rejected rows once the files are chosen again.
	await stored.getByRole('link', { name: 'Sổ từng dòng' }).click();
	const lines = page.locator('#tung-dong');
	await expect(lines).toContainText(`trong ${first!.ledger.rejected} dòng`);
	const download = lines.getByRole('button', { name: /^Tải \d+ dòng bị loại/ });
	await expect(download).toBeDisabled();
	await lines.locator('[data-pick=sources]').setInputFiles(`${NAM_DINH}/ho-so-2020-quy-1.csv`);
	const [later] = await Promise.all([page.waitForEvent('download'), download.click()]);
	const [sheetLater] = await readWorkbook(await readFile(await later.path()));
	expect(sheetLater!.data).toEqual(rows);
	await page.goto(IMPORT);
	const [exported] = await Promise.all([
		page.waitForEvent('download'),
		stored.getByRole('button', { name: 'Xuất ra tệp' }).click()
	]);
	expect(exported.suggestedFilename()).toBe('nap-ho-so-2020-quy-1.nhipso.zip');
	await stored.getByRole('button', { name: 'Xóa' }).click();
	await expect(stored).toHaveCount(0);
	await page.getByRole('button', { name: 'Lấy lại' }).click();
	await expect(stored).toHaveCount(1);
	await stored.getByRole('button', { name: 'Xóa' }).click();
	await expect(stored).toHaveCount(0);

	// Left and come back: now it is gone for good, and only the exported file has it.
	await page.goto('/phuong-phap/');
	await page.goto(IMPORT);
	await expect.poll(async () => (await keptSnapshots(page)).folders).toBe(0);
	await page.locator('[data-pick=restore]').setInputFiles(await exported.path());
	await expect(stored).toHaveCount(1, { timeout: 60_000 });
	const [again] = (await keptSnapshots(page)).snapshots;
	expect(again).toEqual(first);

	await stored.getByRole('button', { name: 'Đổi tên' }).click();
	await page.getByLabel('Tên mới').fill('Quý một');
	await page.getByLabel('Tên mới').press('Enter');
	await expect(stored.getByRole('link', { name: 'Quý một' })).toBeVisible();
	// Held against the dataset on show: rows of each table, and files by their hashes.
	await stored.getByRole('button', { name: 'So sánh' }).click();
	const compared = page.getByRole('dialog');
	await expect(compared).toContainText('Quý một');
	await expect(compared.getByRole('row', { name: /^Hồ sơ/ })).toContainText(
		(await manifestRows(page, 'nap-ho-so-2020-quy-1', 'dossiers')).toLocaleString('vi-VN')
	);
	await expect(compared.getByRole('listitem').filter({ hasText: 'ho-so-2020-quy-1.csv' })).toHaveCount(1);
});

test('rejected rows are read as was decided for their file, and are accepted once they are corrected', async ({
	page
}, info) => {
	const folder = info.outputPath('ho-so-la');
	mkdirSync(folder);
	const day = (n: number) => `0${n}/03/2017`;
	const rows = [1, 2, 3].map((n) => `H26-0${n}~${n === 2 ? '31/02/2017' : day(n)}~Đang xử lý`);
	const file = join(folder, 'ho-so.txt');
	writeFileSync(file, ['Mã hồ sơ~Ngày tiếp nhận~Trạng thái', ...rows, ''].join('\n'));
	// No text is cut at such a mark unless somebody says so.
	const mapping = { tables: [], files: [{ match: '*', delimiter: '~' }] };
	writeFileSync(join(folder, 'mapping.json'), JSON.stringify(mapping));
	await page.goto(IMPORT);
	await choose(page, folder);
	await startImport(page);
	await importEnded(page);
	const id = 'nap-ho-so-la';
	expect(await keptJson(page, id, 'mapping.json')).toEqual(mapping);

	// Another day the page knows the decision from the snapshot alone.
	await page.evaluate(() => localStorage.clear());
	await page.goto(`/du-lieu/?dataset=${id}`);
	const lines = page.locator('#tung-dong');
	await lines.locator('[data-pick=sources]').setInputFiles(file);
	const [workbook] = await Promise.all([
		page.waitForEvent('download'),
		lines.getByRole('button', { name: /^Tải 1 dòng bị loại/ }).click()
	]);
	const [sheet] = await readWorkbook(await readFile(await workbook.path()));
	const [header, row] = sheet!.data;
	const columns = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Trạng thái', 'Tệp', 'Dòng'];
	expect(header).toEqual(['Lý do', ...columns, 'Khóa dòng (giữ nguyên)']);
	expect(row!.slice(1, -1)).toEqual(['H26-02', '31/02/2017', 'Đang xử lý', 'ho-so.txt', '3']);

	const corrected = info.outputPath('sua.xlsx');
	row![2] = day(2);
	await writeWorkbook(
		[header!, row!].map((cells) => cells.map((value) => ({ value: String(value) })))
	).toFile(corrected);
	// Beside the file it came from: the row is accepted, and the old one no longer outstanding.
	await copyFile(corrected, join(folder, 'sua.xlsx'));
	await page.goto(IMPORT);
	await choose(page, folder);
	await startImport(page);
	await importEnded(page);
	const found = (await keptSnapshots(page)).snapshots.find((snapshot) => snapshot.id === id);
	expect(found!.ledger).toMatchObject({ rows_in: 4, accepted: 3, duplicate: 1, rejected: 0 });

	// Alone it would be a dataset of one row: loaded only when somebody says so.
	await choose(page, [corrected]);
	const start = page.getByRole('button', { name: 'Nạp 1 tệp' });
	await expect(page.getByText('thiếu tệp gốc (ho-so.txt)')).toBeVisible({ timeout: 60_000 });
	await expect(start).toBeDisabled();
	await page.getByLabel('Vẫn nạp, chỉ gồm các dòng này').check();
	await expect(start).toBeEnabled();
});

test('a decision overrules what was found, is remembered for files like it, and can be undone', async ({
	page
}) => {
	await page.goto(IMPORT);
	await choose(page, [`${NAM_DINH}/ho-so-2020-quy-1.csv`]);
	const file = page.locator('[data-seen=yes]');
	await expect(file).toHaveCount(1, { timeout: 60_000 });
	await file.locator('summary').first().click();
	// On a phone the columns scroll by themselves: the page is no wider than the window.
	const { width, height } = page.viewportSize()!;
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(file.getByRole('region', { name: 'Các cột' })).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	await page.setViewportSize({ width, height });
	const field = file.getByLabel('“Mức độ” là cột');
	const found = await field.inputValue();
	expect(found).not.toBe('');
	await field.selectOption('');
	await expect(field).toHaveValue('');
	await page.getByRole('button', { name: 'Hoàn tác quyết định' }).click();
	await expect(field).toHaveValue(found);
	await field.selectOption('');
	await expect(field).toHaveValue('');

	// Looked at again: the column has no meaning any more, and so nothing to be sure of.
	await expect(
		file
			.locator('tr', { has: page.getByLabel('“Mức độ” là cột') })
			.locator('td')
			.nth(2)
	).toHaveText('');

	await file.locator('summary', { hasText: /^Xem 10 dòng đầu/ }).click();
	await file.getByRole('button', { name: 'Xem sau khi nạp' }).click();
	const after = file.getByRole('region', { name: 'Sau khi nạp' });
	await expect(after.locator('tbody tr')).toHaveCount(10, { timeout: 60_000 });
	await expect(after.locator('thead')).not.toContainText(found);

	await startImport(page);
	await importEnded(page);
	await page.reload();
	await choose(page, [`${NAM_DINH}/ho-so-2020-quy-1.csv`]);
	await expect(page.getByText('Đã dùng lại quyết định của lần trước')).toBeVisible({ timeout: 60_000 });
	const [mapping] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: /^Xuất các quyết định/ }).click()
	]);
	const { files } = JSON.parse(await readFile(await mapping.path(), 'utf8')) as {
		files: { match: string; columns: Record<string, { name: string | null }> }[];
	};
	expect(files).toHaveLength(1);
	expect(Object.values(files[0]!.columns)).toEqual([{ name: null }]);
});
