import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { plain, writeExports } from '../unit/rewards/exports.ts';
import { lines } from '../unit/rewards/hand-decided.ts';
import { expect, test } from './fixtures.ts';
import { choose, IMPORT, importEnded, startImport, storedId } from './support/importing.ts';
import { openOfficeView } from './support/office-view.ts';
import { heardOfTally, listenToTally } from './support/tally-talk.ts';

/** Names of children: read from a roll on this machine, under a passphrase; a student taken out leaves no trace but a count. */
test.use({ sparing: true });

const PASSPHRASE = 'đọc tên các em';
/** A student of the hand-decided table with several claims, one of them in a conflict with another student's. */
const STUDENT = 'S10';
const NAME = 'Lý Gia Hùng';

/** The hand-decided claims as a snapshot of this browser, whose key makes the pseudonyms. */
async function imported(page: Page): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'rewards-names-'));
	writeExports(folder, plain);
	await page.goto(IMPORT);
	await choose(page, folder);
	await startImport(page);
	await importEnded(page);
	return storedId(page);
}

/** The student's pseudonym, from the tally's file. */
async function pseudonymOf(page: Page, id: string): Promise<string> {
	await page.goto(`/khen-thuong/chot/?dataset=${id}`);
	await openOfficeView(page);
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Tệp kiểm đếm (.json)' }).click()
	]);
	const { content } = JSON.parse(readFileSync(await saved.path(), 'utf8')) as {
		content: { claims: { claim: string; student: string }[] };
	};
	const claim = lines('claims').find(({ student }) => student === STUDENT)?.claim;
	return content.claims.find((each) => each.claim === claim)!.student;
}

/** The browser's own files in which a text stands. */
function holding(page: Page, text: string): Promise<string[]> {
	return page.evaluate(async (wanted) => {
		const found: string[] = [];
		/** Files and folders may be swept while they are looked at: what is gone holds nothing. */
		const unlessGone = (work: Promise<void>) =>
			work.catch((error: unknown) => {
				if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
			});
		const lookIn = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
			for await (const [name, handle] of folder.entries()) {
				const look = handle.kind === 'directory' ? lookIn : read;
				await unlessGone(look(handle as FileSystemDirectoryHandle & FileSystemFileHandle, `${path}/${name}`));
			}
		};
		const read = async (handle: FileSystemFileHandle, path: string): Promise<void> => {
			const file = await handle.getFile();
			// Swept or written between the two: nobody knows what is in it now, so that who polls looks again.
			const bytes = await file.arrayBuffer().catch((error: unknown) => {
				if (!(error instanceof DOMException && error.name === 'NotReadableError')) throw error;
				return null;
			});
			if (bytes === null) found.push(`${path}, changed while it was read`);
			else if (new TextDecoder('latin1').decode(bytes).includes(wanted)) found.push(path);
		};
		await lookIn(await navigator.storage.getDirectory(), '');
		return found;
	}, text);
}

/** A roll as schools export it. */
function roll(): Buffer {
	const rows = lines('students').map(
		({ student, class: name }) => `${student},${student === STUDENT ? NAME : `Em số ${student}`},${name}`
	);
	return Buffer.from(['Mã học sinh,Họ tên,Lớp', ...rows].join('\r\n'));
}

test('flags are looked at, seen and no longer wait', async ({ page }) => {
	const id = await imported(page);
	await listenToTally(page);
	await page.goto(`/khen-thuong/quyet-dinh/?dataset=${id}`);
	await openOfficeView(page);
	const queue = page.getByRole('listbox');
	await expect(queue).toBeVisible();
	// The example, which the page came with, was never put before the reader meanwhile.
	expect((await heardOfTally(page)).flatMap(({ dataset }) => dataset ?? [])).toEqual([id]);
	const before = await queue.getByRole('option').count();
	await queue.focus();
	await page.keyboard.press('End');
	await expect(queue.getByRole('option', { selected: true })).toContainText('Cờ nhắc');
	const open = page.getByRole('region', { name: 'Việc đang xem' });
	await open.getByLabel('Người quyết định').fill('Tổ thẩm định');
	await open.getByLabel('Lý do', { exact: true }).fill('Đã gọi phụ huynh');
	await queue.focus();
	await page.keyboard.press('a');
	await expect(page.getByText(/^Đã ghi là đã xem cờ/u)).toBeVisible();
	await expect(queue.getByRole('option')).toHaveCount(before - 1);
	await page.keyboard.press('u');
	await expect(queue.getByRole('option')).toHaveCount(before);
});

test('names of a roll are opened by their passphrase alone; a student is taken out with everything', async ({
	page
}) => {
	const id = await imported(page);
	const pseudonym = await pseudonymOf(page, id);
	expect(await holding(page, pseudonym)).toContainEqual(expect.not.stringContaining('changed while'));
	await page.goto(`/khen-thuong/hoc-sinh/?dataset=${id}`);
	const rows = page.getByRole('region', { name: 'Học sinh có phiếu tham gia' }).locator('tbody tr');
	await openOfficeView(page);
	await expect(rows.first()).toBeVisible();
	const before = await rows.count();
	await page.getByLabel(/^Đặt mật khẩu/u).fill(PASSPHRASE);
	await page
		.getByLabel('Chọn danh sách học sinh', { exact: true })
		.and(page.locator('input'))
		.setInputFiles({ name: 'danh-sach.csv', mimeType: 'text/csv', buffer: roll() });
	await expect(page.getByText(`Đang mở ${lines('students').length} họ tên.`)).toBeVisible();
	await expect(rows.filter({ hasText: NAME })).toHaveCount(1);
	// A student with claims whose parents did not agree stays a code.
	await expect(rows.filter({ hasText: 'Em số S03' })).toHaveCount(1);
	await expect(page.getByText('Em số S02')).toHaveCount(0);

	// After a reload they are closed, and a wrong passphrase opens nothing.
	await page.reload();
	await openOfficeView(page);
	await expect(rows.first()).toBeVisible();
	await expect(page.getByText(NAME)).toHaveCount(0);
	await page.getByLabel('Mật khẩu', { exact: true }).fill('một mật khẩu khác');
	await page.getByRole('button', { name: 'Mở họ tên' }).click();
	await expect(page.getByText('Mật khẩu không đúng')).toBeVisible();
	await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSPHRASE);
	await page.getByLabel('Mật khẩu', { exact: true }).press('Enter');
	await rows.filter({ hasText: NAME }).getByRole('button').click();

	const drawer = page.getByRole('dialog');
	const claims = lines('claims').filter(({ student }) => student === STUDENT).length;
	await expect(drawer.locator('ol > li')).toHaveCount(claims);
	await drawer.getByText('Rút dữ liệu của học sinh này').click();
	await drawer.getByLabel('Người quyết định').fill('Tổ thẩm định');
	await drawer.getByLabel('Lý do', { exact: true }).fill('Phụ huynh rút đồng ý');
	// The dataset is written anew, then the page is opened anew; the files as they were are swept.
	await Promise.all([
		page.waitForEvent('load', { timeout: 120_000 }),
		drawer.getByRole('button', { name: 'Rút dữ liệu', exact: true }).click()
	]);
	await expect(drawer).toBeHidden();
	await expect.poll(() => holding(page, pseudonym)).toEqual([]);
	await openOfficeView(page);
	await expect(rows).toHaveCount(before - 1);
	await expect(page.getByText(NAME)).toHaveCount(0);

	// The tombstone says how many claims went, and nothing of whose they were.
	await page.getByRole('link', { name: 'Chốt và báo cáo' }).click();
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Tệp kiểm đếm (.json)' }).click()
	]);
	const text = readFileSync(await saved.path(), 'utf8');
	const { content } = JSON.parse(text) as {
		content: { tombstones: object[]; totals: { claims: number } };
	};
	expect(content.tombstones).toEqual([{ decision: 1, claims }]);
	expect(content.totals.claims).toBe(lines('claims').length - claims);
	expect(text).not.toContain(NAME);
	await page.reload();
	await page.getByRole('link', { name: 'Học sinh', exact: true }).click();
	await openOfficeView(page);
	await expect(rows).toHaveCount(before - 1);
});
