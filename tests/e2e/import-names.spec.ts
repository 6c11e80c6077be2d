import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { DOUBTFUL_ID as ID, doubtfulNames } from './support/doubtful-names.ts';
import { choose, IMPORT, importEnded, keptJson } from './support/importing.ts';

/** Names in doubt are settled once for all equal cases, by keyboard alone, remembered, undone, exported and imported. */
test.use({ sparing: true });

interface Names {
	doubtful: { text: string; doubt: string; rows: number; candidates: { code: string; name: string }[] }[];
	ways: { kind: string; reached: string; forms: number; rows: number }[];
}

async function drop(page: Page): Promise<void> {
	await page.goto(IMPORT);
	await choose(page, doubtfulNames);
	await expect(page.locator('[data-seen=yes]')).toHaveCount(1, { timeout: 60_000 });
}

async function load(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Nạp 1 tệp' }).focus();
	await page.keyboard.press('Enter');
	await importEnded(page);
}

test('names in doubt are decided by keyboard, and hold for the import again and for the next', async ({
	page
}) => {
	await drop(page);
	await load(page);
	const before = (await keptJson(page, ID, 'reconcile.json')) as Names;
	expect(before.doubtful.map(({ text, doubt, rows }) => ({ text, doubt, rows }))).toEqual([
		{ text: 'Kh. Mai', doubt: 'unmatched', rows: 3 },
		{ text: 'Không Có', doubt: 'unmatched', rows: 1 },
		{ text: 'Thanh Xuân', doubt: 'ambiguous', rows: 1 }
	]);
	expect(before.doubtful[0]!.candidates[0]).toMatchObject({ code: '00352', name: 'Khương Mai' });

	const part = page.getByRole('region', { name: /^Đối chiếu tên/ });
	const waiting = part.locator('[data-decided=no]');
	await expect(waiting).toHaveCount(3);
	await expect(part).toContainText('3 cách viết còn ngờ, ở 5 dòng');

	// The first candidate by its digit; the focus goes on to the next name.
	await part.locator('[data-name="Kh. Mai"] button').first().focus();
	await page.keyboard.press('1');
	await expect(part.locator('[data-name="Kh. Mai"]')).toContainText('Là Khương Mai (00352)');
	await expect(part.locator('[data-name="Không Có"] :focus')).toHaveCount(1);
	await part.locator('[data-name="Không Có"]').getByRole('button', { name: 'Ngoài phạm vi' }).focus();
	await page.keyboard.press('Enter');
	await expect(waiting).toHaveCount(1);
	// Undone, and done again.
	await part.getByRole('button', { name: 'Hoàn tác quyết định' }).press('Enter');
	await expect(waiting).toHaveCount(2);
	await part.locator('[data-name="Không Có"]').getByRole('button', { name: 'Ngoài phạm vi' }).press('Enter');
	// Another member, looked up by its name with its code.
	const field = part.getByLabel('“Thanh Xuân” là tên khác trong danh mục');
	await field.focus();
	await page.keyboard.type('Thanh Xuân Bắc (00367)');
	await page.keyboard.press('Enter');
	await expect(waiting).toHaveCount(0);
	await expect(part.getByRole('button', { name: /^Nạp lại/ })).toBeFocused();

	const [exported] = await Promise.all([
		page.waitForEvent('download'),
		part.getByRole('button', { name: /^Xuất 3 quyết định/ }).press('Enter')
	]);
	const aliases = await readFile(await exported.path(), 'utf8');
	expect(JSON.parse(aliases)).toMatchObject({
		aliases: [
			{ kind: 'ward', text: 'Kh. Mai', code: '00352', to: '2025-06-30', scope: [] },
			{ text: 'Không Có', code: null, none: 'outside' },
			{ text: 'Thanh Xuân', code: '00367' }
		]
	});

	await part.getByRole('button', { name: 'Nạp lại với 3 quyết định' }).press('Enter');
	await expect(part).toHaveCount(0);
	await importEnded(page);
	const settled = (await keptJson(page, ID, 'reconcile.json')) as Names;
	expect(settled.doubtful).toEqual([]);
	expect(settled.ways).toContainEqual({ kind: 'ward', reached: 'alias', forms: 3, rows: 5 });
	const [entry] = (await keptJson(page, ID, 'ledger.json')) as { reasons: Record<string, number> }[];
	expect(entry!.reasons['ward_outside']).toBe(1);
	expect(entry!.reasons['ward_unmatched']).toBeUndefined();

	// Remembered by the browser; forgotten, it learns them again from the file.
	await page.reload();
	await drop(page);
	await load(page);
	expect(((await keptJson(page, ID, 'reconcile.json')) as Names).doubtful).toEqual([]);
	await page.evaluate(() => localStorage.removeItem('nhipso:aliases'));
	await drop(page);
	await load(page);
	await expect(waiting).toHaveCount(3);
	await page
		.locator('[data-pick=aliases]')
		.setInputFiles({ name: 'aliases.json', mimeType: 'application/json', buffer: Buffer.from(aliases) });
	await expect(waiting).toHaveCount(0);

	// Of a stored snapshot too, without its files.
	await page.reload();
	await page.locator(`[data-stored=${ID}]`).getByRole('button', { name: 'Đối chiếu tên' }).click();
	await expect(part).toContainText('Các quyết định đã được nhớ');
});
