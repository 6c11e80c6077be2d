import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byText } from '#lib/core/order.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { plain, writeExports } from '../unit/rewards/exports.ts';
import { decidedOf, expectedOf, lines } from '../unit/rewards/hand-decided.ts';
import { expect, test } from './fixtures.ts';
import { choose, IMPORT, importEnded, startImport, storedId } from './support/importing.ts';
import { openOfficeView } from './support/office-view.ts';

test.use({ sparing: true });

test('the claims decided by hand come out of the browser as the table says, one by one', async ({ page }) => {
	const folder = mkdtempSync(join(tmpdir(), 'hand-decided-'));
	writeExports(folder, plain);
	await page.goto(IMPORT);
	await choose(page, folder);
	await startImport(page);
	await importEnded(page);
	const id = await storedId(page);

	await page.goto(`/khen-thuong/quy-tac/?dataset=${id}`);
	const picker = (name: string) => page.getByLabel(name, { exact: true }).and(page.locator('input'));
	await picker('Mở tệp quy tắc').setInputFiles('tests/fixtures/rewards/rules.json');
	await page.getByRole('button', { name: 'Áp dụng', exact: true }).click();
	await page.getByRole('link', { name: /^Cần quyết định/u }).click();
	await openOfficeView(page);
	await picker('Mở nhật ký').setInputFiles('tests/fixtures/rewards/decisions.json');
	// Read, and in the log, before anything is saved.
	const log = page.locator('section', { has: page.getByRole('heading', { name: 'Nhật ký quyết định' }) });
	await expect(log.locator('ol > li')).toHaveCount(10);

	await page.getByRole('link', { name: 'Chốt và báo cáo' }).click();
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Tệp kiểm đếm (.json)' }).click()
	]);
	const { content } = JSON.parse(readFileSync(await saved.path(), 'utf8')) as TallyFile;
	const found = content.claims.map((claim) => [claim.claim, decidedOf(claim)] as const);
	const expected = lines('claims').map((line) => [line.claim!, expectedOf(line)] as const);
	expect(found).toEqual(expected.sort(([one], [other]) => byText(one, other)));
});
