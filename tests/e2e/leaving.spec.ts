import { expect, test } from './fixtures.ts';
import { open } from './support/site.ts';

/** From one page to the next: the one asked for last is the one that opens. */

// The next page is held back by the test, which sees no request that a service worker answers.
test.use({ serviceWorkers: 'block' });

/** When the page has had time to do what follows from what just happened. */
async function afterFrames(): Promise<void> {
	for (let frame = 0; frame < 10; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

test('a page on its way is given up for the one on show', async ({ page }) => {
	await open(page, '/');
	await page.waitForLoadState('networkidle');
	const asked: string[] = [];
	let letGo = () => {};
	const released = new Promise<void>((resolve) => (letGo = resolve));
	await page.route(/\/_app\/immutable\/.*\.js$/u, async (route) => {
		asked.push(route.request().url());
		await released;
		await route.continue();
	});
	const pages = page.getByRole('navigation', { name: 'Các trang' });
	const title = page.getByRole('heading', { level: 1 });
	await pages.getByRole('link', { name: 'Phường', exact: true }).click();
	await expect.poll(() => asked.length).toBeGreaterThan(0);
	await pages.getByRole('link', { name: 'Tổng quan', exact: true }).click();
	await page.evaluate(afterFrames);
	letGo();
	await page.evaluate(async (scripts) => Promise.all(scripts.map((url) => import(url))), asked);
	await page.evaluate(afterFrames);
	await expect(title).toHaveText('Tổng quan');
	await expect(page).toHaveURL('/');

	await pages.getByRole('link', { name: 'Phường', exact: true }).click();
	await expect(title).toHaveText('Các phường');
});
