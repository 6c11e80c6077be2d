import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { IMPORT, NAM_DINH } from './support/importing.ts';
import { open } from './support/site.ts';

/** Files and folders dragged from the system: Chromium itself makes the drag, so the entries are real ones. */
test.use({ sparing: true });

async function drag(page: Page, paths: readonly string[]): Promise<void> {
	const box = await page.getByRole('group', { name: 'Vùng thả tệp' }).boundingBox();
	const [x, y] = [box!.x + box!.width / 2, box!.y + 20];
	const session = await page.context().newCDPSession(page);
	const data = { items: [], files: paths.map((path) => resolve(path)), dragOperationsMask: 1 };
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
		await session.send('Input.dispatchDragEvent', { type, x, y, data });
}

test('several files dropped are the files named', async ({ page }) => {
	await open(page, IMPORT);
	await drag(page, [`${NAM_DINH}/truong-hoc.csv`, `${NAM_DINH}/ho-so-2020-quy-1.csv`]);
	await expect(page.locator('[data-seen=yes]')).toHaveCount(2, { timeout: 60_000 });
	await expect(page.getByRole('heading', { name: 'ho-so-2020-quy-1', exact: true })).toBeVisible();
});

test('a folder dropped is every file in it but its descriptions, under its name', async ({ page }) => {
	await open(page, IMPORT);
	await drag(page, [NAM_DINH]);
	await expect(page.locator('[data-seen]')).toHaveCount(15);
	await expect(page.getByRole('heading', { name: 'nam-dinh-2020' })).toBeVisible();
	await expect(page.locator('[data-seen=yes]')).toHaveCount(15, { timeout: 60_000 });
});
