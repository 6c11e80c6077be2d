import { expect, test } from './fixtures.ts';
import { engineReady, open } from './support/site.ts';

/** What the server adds to the files: the page of an unknown address, and the policy that keeps workers at home. */

test.describe('an unknown address', () => {
	// The browser and the router both say so in the console; nothing else is let through.
	test.use({ provoked: /status of 404|Not found: \/khong-co/, sparing: true });

	test('is told in the site’s own words', async ({ page }) => {
		const response = await page.goto('/khong-co/');
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không mở được trang này');
		await page.getByRole('link', { name: 'Về trang Tổng quan' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tổng quan');
	});
});

test.describe('workers', () => {
	test.use({ provoked: /Content Security Policy|elsewhere\.invalid/ });

	test('cannot reach another origin', async ({ page, context }) => {
		const [started] = await Promise.all([page.waitForEvent('worker'), open(page, '/')]);
		await engineReady(page);
		const script = started.url();
		const response = await page.request.get(script);
		expect(response.headers()['content-security-policy']).toContain("connect-src 'self'");
		expect(response.headers()['x-content-type-options']).toBe('nosniff');

		// The engine's own script, headers and all, but with a body that tries to call out.
		await context.route(`${script}?probe`, async (route) => {
			await route.fulfill({
				response,
				headers: { ...response.headers(), 'content-encoding': '' },
				body: `addEventListener('securitypolicyviolation', (event) => postMessage('refused ' + event.effectiveDirective));
					fetch('https://elsewhere.invalid/').then(() => postMessage('reached'), () => undefined);`
			});
		});
		const said = await page.evaluate(
			(url) =>
				new Promise((resolve) => {
					new Worker(url).onmessage = ({ data }) => resolve(data);
				}),
			`${script}?probe`
		);
		expect(said).toBe('refused connect-src');
	});
});

test('the page itself may not reach another origin either', async ({ request }) => {
	const html = await (await request.get('/')).text();
	expect(html).toMatch(/<meta http-equiv="content-security-policy" content="[^"]*connect-src 'self'/i);
});
