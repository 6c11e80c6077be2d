import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { violations } from './support/axe.ts';
import { openOfficeView } from './support/office-view.ts';

/** The education office: progress, a student's evidence, decisions by keys alone, rules and whom they change, and the tally one can sign. */
test.use({ sparing: true });

/** What the command line says of the same files, rules and day. */
function byCommandLine(): {
	sha256: string;
	content: {
		totals: { claims: number; outcomes: Record<string, number> };
		claims: { claim: string; reason: string }[];
	};
} {
	const folder = mkdtempSync(join(tmpdir(), 'rewards-'));
	execFileSync('npm', [
		'run',
		'-s',
		'nhipso',
		'--',
		'tally',
		'static/snapshots/thanh-xuan-2017',
		'--rules',
		'data/thanh-xuan-2017/rules.json',
		'--out',
		folder
	]);
	return JSON.parse(readFileSync(join(folder, 'tally.json'), 'utf8')) as ReturnType<typeof byCommandLine>;
}

const queue = (page: Page) => page.getByRole('listbox');

async function bytesOf(download: Download): Promise<Buffer> {
	return readFileSync(await download.path());
}

test('the tally of the page is that of the command line, to the last bit; a dropped file is checked', async ({
	page
}) => {
	const expected = byCommandLine();
	await page.goto('/khen-thuong/chot/');
	await expect(page.getByText(expected.sha256)).toBeVisible();
	// The file has each student: it is the office's.
	await expect(page.getByRole('button', { name: 'Báo cáo công khai (.docx)' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Tệp kiểm đếm (.json)' })).toHaveCount(0);
	await openOfficeView(page);

	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Tệp kiểm đếm (.json)' }).click()
	]);
	const tally = await bytesOf(saved);
	expect((JSON.parse(tally.toString('utf8')) as { sha256: string }).sha256).toBe(expected.sha256);

	const pick = page.getByLabel('Chọn tệp kiểm đếm', { exact: true }).and(page.locator('input'));
	await pick.setInputFiles({ name: 'tally.json', mimeType: 'application/json', buffer: tally });
	await expect(page.getByText('tally.json: nguyên vẹn')).toBeVisible();
	await expect(page.getByText('cho đúng kết quả ấy')).toBeVisible();
	const altered = tally.toString('utf8').replace('"outcome": "refused"', '"outcome": "verified"');
	await pick.setInputFiles({
		name: 'altered.json',
		mimeType: 'application/json',
		buffer: Buffer.from(altered)
	});
	await expect(page.getByText('altered.json: không khớp')).toBeVisible();
	await expect(page.getByText('đã bị sửa')).toBeVisible();

	// Compared with a tally of another day, in the view for anyone: that it differs, not by how much.
	await page.getByRole('switch', { name: /^Bản nội bộ/u }).uncheck();
	await pick.setInputFiles({ name: 'tally.json', mimeType: 'application/json', buffer: tally });
	await page.getByLabel('Ngày báo cáo').fill('2017-07-01');
	await page.getByLabel('Ngày báo cáo').press('Tab');
	await expect(page.getByText('khác bao nhiêu chỉ hiện trong bản nội bộ')).toBeVisible();

	const [report] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Báo cáo công khai (.docx)' }).click()
	]);
	const body = strFromU8(unzipSync(await bytesOf(report))['word/document.xml']!);
	expect(body).toContain('Độc lập - Tự do - Hạnh phúc');
	expect(body).toContain('Phụ lục IV');
	// Claims and students have no row of their own in what is public.
	expect(body).not.toMatch(/P0\d{3}</u);

	// The report is a document of a Vietnamese office on the English page too: what is printed is the .docx, word for word.
	await page.goto('/en/khen-thuong/chot/');
	const sheets = page.locator('article.sheet');
	await expect(sheets).toHaveCount(5);
	for (const words of ['Độc lập - Tự do - Hạnh phúc', 'BÁO CÁO', '1. Tiến độ của chiến dịch', 'Nơi nhận:'])
		await expect(sheets.first()).toContainText(words);
	await expect(sheets.nth(1)).toContainText('KẾT QUẢ THEO TRƯỜNG');
	await expect(sheets.first()).toHaveAttribute('lang', 'vi');
	const [english] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Public report (.docx)' }).click()
	]);
	expect(strFromU8(unzipSync(await bytesOf(english))['word/document.xml']!)).toContain('Nơi nhận:');
});

test('a student is found without diacritics and opens into the evidence', async ({ page }) => {
	await page.goto('/khen-thuong/hoc-sinh/');
	await openOfficeView(page);
	await page.getByPlaceholder('Tìm học sinh, lớp, trường').fill('khuong mai 8a3');
	const rows = page.getByRole('region', { name: 'Học sinh có phiếu tham gia' }).locator('tbody tr');
	await expect(rows.first()).toContainText('THCS Khương Mai');
	await rows.first().getByRole('button').press('Enter');
	const drawer = page.getByRole('dialog');
	await expect(drawer).toContainText(/P\d{4}/u);
	await expect(drawer).toContainText(/ho-so-2017-quy-2\.csv:\d+/u);
	await page.keyboard.press('Escape');
	await expect(drawer).toBeHidden();
});

test('a conflict is decided, undone and kept by keys alone', async ({ page }) => {
	await page.goto('/khen-thuong/quyet-dinh/');
	await openOfficeView(page);
	await expect(queue(page)).toBeVisible();
	const before = await queue(page).getByRole('option').count();
	const first = await queue(page).getByRole('option').first().innerText();
	await queue(page).focus();
	await page.keyboard.press('a');
	// Nothing is decided without who and why.
	await expect(page.getByLabel('Người quyết định')).toBeFocused();
	await page.keyboard.type('Tổ thẩm định');
	await page.getByLabel('Lý do', { exact: true }).focus();
	await page.keyboard.type('Phụ huynh xác nhận');
	await page.keyboard.press('Enter');
	await expect(queue(page)).toBeFocused();
	await page.keyboard.press('a');
	await expect(queue(page).getByRole('option')).toHaveCount(before - 1);
	await expect(page.getByRole('status').filter({ hasText: 'Đã chấp nhận phiếu' })).toBeVisible();
	await page.keyboard.press('u');
	await expect(queue(page).getByRole('option')).toHaveCount(before);
	expect(await queue(page).getByRole('option').first().innerText()).toBe(first);

	// The log is kept by this browser.
	await page.reload();
	await openOfficeView(page);
	await expect(page.getByText('Hoàn tác quyết định số 1')).toBeVisible();
});

test('the badge counts the cases of the queue, and a near match shows both codes', async ({ page }) => {
	await page.goto('/khen-thuong/quyet-dinh/');
	// In the view for anyone the badge says what the outcomes show, not how many cases that makes.
	const link = page.getByRole('link', { name: /^Cần quyết định/u });
	await expect(link).toHaveAccessibleName(/: 70 phiếu cần quyết định; cờ nhắc và số việc chỉ hiện/u);
	await openOfficeView(page);
	await expect(queue(page)).toBeVisible();
	const cases = await queue(page).getByRole('option').count();
	await expect(link).toHaveAccessibleName(new RegExp(`: ${cases} việc cần quyết định, về \\d+ phiếu$`, 'u'));
	await queue(page).getByRole('option').filter({ hasText: 'Mã gần đúng' }).first().click();
	const open = page.getByRole('region', { name: 'Việc đang xem' });
	await expect(open).toContainText('THCS');
	await expect(open).toContainText(/Khác từ ký tự thứ \d+|Phiếu ghi thiếu|Phiếu ghi thừa/u);
	await expect(open.locator('mark')).toHaveCount(2);
	const codes = open.locator('dd:has(> mark)');
	const [written, found] = await codes.evaluateAll((all) => all.map((code) => code.firstChild?.textContent));
	// What stands before the difference is the same in both.
	expect(written).toBe(found);
});

test('an appeal is a decision of its own, and holds where it came in time', async ({ page }) => {
	const refused = byCommandLine().content.claims.find(({ reason }) => reason === 'date_differs')!;
	await page.goto('/khen-thuong/quyet-dinh/');
	await openOfficeView(page);
	await expect(queue(page)).toBeVisible();
	const appeals = page.getByRole('region', { name: 'Khiếu nại' });
	await appeals.getByLabel('Mã phiếu bị khiếu nại').fill(refused.claim);
	await appeals.getByLabel('Người quyết định').fill('Tổ thẩm định');
	await appeals.getByLabel('Lý do', { exact: true }).fill('Phiếu ghi nhầm ngày');
	// Today is long after the last day on which an appeal may be decided.
	await expect(appeals.getByText(/không có hiệu lực/u)).toBeVisible();
	await appeals.getByRole('button', { name: 'Chấp nhận khiếu nại' }).click();
	await expect(page.getByText(`Chấp nhận khiếu nại về phiếu ${refused.claim}`)).toBeVisible();
	await expect(appeals.getByText('Bị loại', { exact: true })).toBeVisible();
	// Once the rules allow as much, the same decision holds.
	await page.getByRole('link', { name: 'Quy tắc' }).click();
	await page.getByLabel('Xét đến hết ngày').fill('2099-12-31');
	await page.getByRole('button', { name: 'Áp dụng' }).click();
	await expect(page.getByText('phiên bản 2')).toBeVisible();
	await page.getByRole('link', { name: /^Cần quyết định/u }).click();
	await appeals.getByLabel('Mã phiếu bị khiếu nại').fill(refused.claim);
	await expect(appeals.getByText('Phiếu này không bị loại.')).toBeVisible();

	// What a person refused is appealed against too: the decision is undone.
	await queue(page).focus();
	const open = page.getByRole('region', { name: 'Việc đang xem' });
	const [claim = ''] = /[CP]\d+/u.exec(await open.innerText()) ?? [];
	await open.getByLabel('Người quyết định').fill('Tổ thẩm định');
	await open.getByLabel('Lý do', { exact: true }).fill('Không phải em nộp');
	await queue(page).focus();
	await page.keyboard.press('r');
	await expect(page.getByText(`Loại phiếu ${claim}`).first()).toBeVisible();
	await appeals.getByLabel('Mã phiếu bị khiếu nại').fill(claim);
	await appeals.getByLabel('Lý do', { exact: true }).fill('Phụ huynh xuất trình giấy hẹn');
	await appeals.getByRole('button', { name: 'Chấp nhận khiếu nại: hoàn tác quyết định số 2' }).click();
	await expect(appeals.getByText(/^Đã hoàn tác quyết định số 2/u)).toBeVisible();
	await expect(appeals.getByText('Phiếu này không bị loại.')).toBeVisible();
});

test('a rule says whom it changes before it is applied, and the tally after it what changed', async ({
	page
}) => {
	await page.goto('/khen-thuong/chot/');
	await page.getByRole('button', { name: 'Chốt kiểm đếm này' }).click();
	await expect(page.getByText('Đã chốt; lần kiểm đếm sau')).toBeVisible();
	await page.getByRole('link', { name: 'Quy tắc' }).click();
	const bronze = page.getByRole('group', { name: 'Mức Đồng' }).getByLabel('Hồ sơ được xác minh');
	await bronze.fill('2');
	await bronze.press('Tab');
	// Before the office view is opened it says only that there is an effect: no count, small or not.
	const told = page.getByRole('status').filter({ hasText: 'Thay đổi này làm kết quả khác đi' }).first();
	await expect(told).toBeVisible();
	expect(await told.innerText()).not.toMatch(/\d/u);
	await openOfficeView(page);
	const effect = page.getByText(/Thay đổi này đổi mức hoặc thứ tự của \d+ học sinh/u);
	await expect(effect).toBeVisible();
	const changed = Number(/của (\d+) học sinh/u.exec(await effect.innerText())![1]);
	expect(changed).toBeGreaterThan(0);
	// And whom: all of them lose the tier or move within one.
	await page.getByText(`Xem danh sách ${changed} học sinh`).click();
	const whom = page.getByRole('region', { name: 'Học sinh bị đổi mức hoặc thứ tự' });
	await expect(whom.locator('tbody tr')).toHaveCount(Math.min(20, changed));
	await expect(whom.locator('tbody tr').first()).toContainText('Đồng');
	await page.getByRole('button', { name: 'Áp dụng' }).click();
	await expect(page.getByText('phiên bản 2')).toBeVisible();
	await page.getByRole('link', { name: 'Tiến độ' }).click();
	const rewarded = page
		.getByRole('figure', { name: 'Từ danh sách đến khen thưởng' })
		.getByText(/^\d+ \(/u)
		.last();
	await expect(rewarded).toContainText(String(468 - changed));
	await page.getByRole('link', { name: 'Chốt và báo cáo' }).click();
	await expect(
		page.getByText(`${changed} học sinh đổi mức hoặc thứ tự (0 em thêm vào mức thưởng`)
	).toContainText('Khác ở: quy tắc.');
	const students = page.getByRole('region', { name: 'Học sinh đổi mức hoặc thứ tự' });
	await expect(students.locator('tbody tr')).toHaveCount(Math.min(12, changed));
	await expect(students.locator('tbody tr').first()).toContainText('Chưa đạt mức');
	const schools = page.getByRole('region', { name: 'Trường đổi số em, thứ tự hoặc số suất' });
	await expect(schools.locator('tbody tr').first()).toContainText('→');
});

for (const [path, region] of [
	['/khen-thuong/hoc-sinh/', 'Học sinh có phiếu tham gia'],
	['/khen-thuong/quyet-dinh/', 'Việc đang xem']
] as const) {
	test(`${path} has nothing of one student or claim before the office view is opened`, async ({ page }) => {
		await page.goto(path);
		await expect(page.getByRole('button', { name: 'Mở bản nội bộ' })).toBeVisible();
		await expect(page.getByRole('region', { name: region })).toHaveCount(0);
		await expect(page.locator('main')).not.toContainText(/P\d{4}/u);
		await openOfficeView(page);
		await expect(page.getByRole('region', { name: region })).toBeVisible();
		expect(await violations(page)).toEqual([]);
		// Closed again, nothing of it stays.
		await page.getByRole('switch', { name: /^Bản nội bộ/u }).uncheck();
		await expect(page.getByRole('region', { name: region })).toHaveCount(0);
	});
}

for (const path of [
	'/khen-thuong/',
	'/khen-thuong/hoc-sinh/',
	'/khen-thuong/quyet-dinh/',
	'/khen-thuong/quy-tac/',
	'/khen-thuong/chot/'
]) {
	test(`${path} is accessible and nothing sticks out`, async ({ page }) => {
		await page.goto(path);
		await expect(page.getByRole('link', { name: /^Cần quyết định.*: \d+ phiếu/u })).toBeVisible();
		expect(await violations(page)).toEqual([]);
		await page.setViewportSize({ width: 390, height: 844 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0
		);
	});
}
