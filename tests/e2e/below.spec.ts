import { expect, test } from './fixtures.ts';
import { chart } from './support/site.ts';

/** Charts below the first window are drawn when they come into sight, or when there is time. */
test.use({ sparing: true });

const WARDS = 'Tỷ lệ hồ sơ trực tuyến theo phường';

test('an address leads to a chart below the first window', async ({ page }) => {
	await page.goto('/#theo-phuong');
	await expect(chart(page, WARDS)).toBeInViewport();
	expect(await chart(page, WARDS).locator('svg [data-mark]').count()).toBeGreaterThan(5);
});

test.describe('before the scripts have come', () => {
	test.use({ provoked: /ERR_FAILED|dynamically imported module/ });

	test('first charts are drawn and the others are announced', async ({ page }) => {
		await page.route(/_app\/immutable\/.*\.js$/u, (route) => route.abort());
		await page.goto('/');
		await expect(page.locator('#xu-huong svg[data-chart]')).toBeVisible();
		await expect(page.locator('#theo-phuong').getByRole('heading', { name: WARDS })).toBeVisible();
		await expect(page.locator('#theo-phuong svg')).toHaveCount(0);
	});
});
