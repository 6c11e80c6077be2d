import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { interactive, tidy } from './support/site.ts';

/** Without scripts the page is what was painted beforehand: the same charts and the same figures. */
test.use({ sparing: true });

async function figures(page: Page): Promise<{ marks: string[]; lede: string; values: string[] }> {
	const attributes = (list: Element[]) => list.map((mark) => mark.getAttribute('aria-label') ?? '');
	const main = page.locator('main');
	return {
		marks: (await main.locator('svg [data-mark]').evaluateAll(attributes)).map(tidy),
		lede: tidy(await main.locator('p').first().innerText()),
		// What is folded away has no text in sight.
		values: (await main.locator('dd, .figure').allInnerTexts()).map(tidy).filter(Boolean)
	};
}

for (const path of ['/', '/en/']) {
	test(`${path} shows the same without scripts`, async ({ page, browser, baseURL }) => {
		await page.goto(path);
		await interactive(page);
		const withScript = await figures(page);
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
		try {
			const plain = await context.newPage();
			await plain.goto(path);
			const without = await figures(plain);
			expect(without).toEqual(withScript);
			expect(without.marks.length).toBeGreaterThan(80);
			// Trend lines, dots and bars are drawn, not only their frames.
			expect(await plain.locator('main svg[data-chart]').count()).toBeGreaterThanOrEqual(8);
			expect(await plain.locator('main svg :is(path, circle, rect)').count()).toBeGreaterThan(200);
			await expect(plain.locator('.needs-script:visible')).toHaveCount(0);
		} finally {
			await context.close();
		}
	});
}
