import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chart, open } from './support/site.ts';

/** Everything can be reached and done with the keyboard alone. */
test.use({ sparing: true });

/** Presses Tab until what is focused has the name; gives the names passed on the way. */
async function tabTo(page: Page, name: RegExp, most = 40): Promise<string[]> {
	const passed: string[] = [];
	for (let presses = 0; presses < most; presses++) {
		await page.keyboard.press('Tab');
		const focused = await page.evaluate(() => {
			const element = document.activeElement;
			if (!element) return '';
			const labels = (element as HTMLSelectElement).labels;
			return (
				element.getAttribute('aria-label') ??
				(labels?.[0]?.textContent || element.textContent) ??
				''
			).trim();
		});
		passed.push(focused);
		if (name.test(focused)) return passed;
	}
	throw new Error(`Tab did not reach ${name}: ${passed.join(' | ')}`);
}

test('the first stop skips to the content', async ({ page }) => {
	await open(page, '/');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Tới nội dung chính' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.locator('#main')).toBeFocused();
});

test('Tab goes through the pages, the settings and the filters in that order', async ({ page }) => {
	await open(page, '/');
	const passed = await tabTo(page, /^Bộ lọc/);
	const order = ['Nhịp Số', 'Tổng quan', 'Trường', 'Dữ liệu', 'Bộ số liệu', 'Kỳ:', 'So với', 'Bộ lọc'];
	const found = order.map((name) => passed.findIndex((stop) => stop.startsWith(name)));
	expect(
		found.every((at) => at >= 0),
		`${passed.join(' | ')}`
	).toBe(true);
	expect([...found].sort((one, other) => one - other)).toEqual(found);

	await page.keyboard.press('Enter');
	await tabTo(page, /^Phường:/, 4);
	await page.keyboard.press('Enter');
	const search = page.getByRole('searchbox', { name: 'Tìm: Phường' });
	await expect(search).toBeFocused();
	await page.keyboard.type('ha dinh');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/ward=00361/);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: /^Phường: Hạ Đình/ })).toBeFocused();
});

test('panels, menus and dialogs close with Esc and give the focus back', async ({ page }) => {
	await open(page, '/');
	const period = page.getByRole('button', { name: /^Kỳ:/ });
	await period.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: /^Kỳ:/ })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog', { name: /^Kỳ:/ })).toBeHidden();
	await expect(period).toBeFocused();

	const figure = chart(page, 'Tỷ lệ hồ sơ trực tuyến theo phường');
	const menu = figure.getByRole('button', { name: 'Tải về và chia sẻ' });
	await menu.focus();
	await page.keyboard.press('Enter');
	await expect(figure.getByRole('menuitem').first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(figure.getByRole('menuitem').nth(1)).toBeFocused();
	await page.keyboard.press('End');
	await expect(figure.getByRole('menuitem').last()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(figure.getByRole('menuitem').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(figure.getByRole('menu')).toBeHidden();
	await expect(menu).toBeFocused();

	const drill = page.getByRole('button', { name: 'Phân tích: Đúng hạn', exact: true });
	await drill.focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: /^Đúng hạn/ });
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Tab');
	expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(drill).toBeFocused();
});

test('arrows walk through a chart, Enter selects', async ({ page }) => {
	await open(page, '/');
	const marks = chart(page, 'Tỷ lệ hồ sơ trực tuyến theo phường').locator('svg [data-mark]');
	// One stop a chart: the others are reached with the arrows.
	await expect(marks.and(page.locator('[tabindex="0"]'))).toHaveCount(1);
	await marks.first().focus();
	await page.keyboard.press('ArrowDown');
	await expect(marks.nth(1)).toBeFocused();
	await page.keyboard.press('End');
	await expect(marks.last()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(marks.last()).toBeFocused();
	await page.keyboard.press('Home');
	await expect(marks.first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/ward=00367/);
	await expect(marks.first()).toHaveAttribute('aria-pressed', 'true');
	await expect(marks.first()).toBeFocused();
	await page.keyboard.press('Space');
	await expect(page).not.toHaveURL(/ward=/);
});

test('a stretch of months is chosen with Shift and the arrows', async ({ page }) => {
	await open(page, '/');
	const months = chart(page, 'Tỷ lệ hồ sơ trực tuyến theo tháng').locator('svg [data-mark]');
	await months.first().focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/from=2017-04-01&to=2017-06-30/);
});
