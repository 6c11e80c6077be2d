import { expect, test } from './fixtures.ts';
import { percent, whole } from './support/numbers.ts';
import { count } from './support/raw-dossiers.ts';
import { chart, DEFAULT_PERIOD, engineReady, open } from './support/site.ts';

/** Once a page is loaded nothing more is asked of the network, so it goes on without one. */

test('filters, periods and questions to the engine are answered without a network', async ({
	page,
	context,
	dossiers
}) => {
	await open(page, '/');
	await engineReady(page);
	await page.waitForLoadState('networkidle');
	await context.setOffline(true);

	const all = count(dossiers, ...DEFAULT_PERIOD.now, ({ ward }) => ward === '00358');
	await chart(page, 'Tỷ lệ hồ sơ trực tuyến theo phường')
		.getByRole('button', { name: /^Phương Liệt:/ })
		.press('Enter');
	await expect(page.getByRole('main')).toContainText(
		`${whole(all.numerator)} trong ${whole(all.denominator)} hồ sơ nộp trực tuyến: ${percent(
			all.numerator / all.denominator
		).replace(' ', '\u00a0')}`
	);
	// Hours of the day are in no cube: this one is SQL.
	await expect(chart(page, 'Hồ sơ theo giờ và thứ')).toContainText(`n = ${whole(all.denominator)}`);

	const year = count(dossiers, '2017-01-01', '2017-12-31', ({ ward }) => ward === '00358');
	await page.getByRole('button', { name: /^Kỳ:/ }).click();
	await page.getByRole('button', { name: 'Năm 2017', exact: true }).click();
	await expect(page.getByRole('main')).toContainText(
		`${whole(year.numerator)} trong ${whole(year.denominator)} hồ sơ nộp trực tuyến`
	);
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test.describe('only the cube', () => {
	test.use({ sparing: true });

	test('answers without a network before the engine was ever started', async ({
		page,
		context,
		dossiers
	}) => {
		const now = count(dossiers, ...DEFAULT_PERIOD.now, ({ ward }) => ward === '00343');
		await open(page, '/phuong/00343/');
		// What the browser keeps of snapshots is looked for beside the cube, by code that is still on its way.
		await page.waitForLoadState('networkidle');
		await context.setOffline(true);
		await expect(page.getByRole('main')).toContainText(`${whole(now.numerator)} / ${whole(now.denominator)}`);
		const trend = chart(page, 'Tỷ lệ hồ sơ trực tuyến theo tháng');
		await expect(trend).toContainText(`n = ${whole(now.denominator)}`);
	});
});

test.describe('a page that was not opened before', () => {
	// The browser says what it could not load, and the page the fault itself.
	test.use({ provoked: /Failed to load resource|Failed to fetch/, sparing: true });

	test('leaves the one on show at work, and opens once somebody answers', async ({ page, context }) => {
		await open(page, '/');
		await page.waitForLoadState('networkidle');
		await context.setOffline(true);
		const wards = page.getByRole('navigation').getByRole('link', { name: 'Phường', exact: true });
		await wards.click();
		await expect(page.getByRole('alert')).toContainText('Trang đang xem vẫn dùng được.');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tổng quan');
		await context.setOffline(false);
		await page.getByRole('button', { name: 'Thử lại' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Các phường');
		await expect(page.getByRole('alert')).toHaveCount(0);
	});
});
