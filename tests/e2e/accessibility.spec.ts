import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { open, PAGES } from './support/site.ts';

/**
 * WCAG 2.1 A and AA by axe-core, on every kind of page: in Vietnamese as on a phone, in English as on a desk, light and dark. Only
 * colours differ between light and dark, so in the dark only contrast is looked at.
 */
test.use({ sparing: true, reducedMotion: 'reduce' });

const readings = [
	{ locale: 'vi', prefix: '', viewport: { width: 390, height: 844 } },
	{ locale: 'en', prefix: '/en', viewport: { width: 1440, height: 900 } }
];

for (const { locale, prefix, viewport } of readings) {
	test.describe(`${locale}, ${viewport.width} px`, () => {
		test.use({ viewport });
		for (const path of PAGES) {
			test(`nothing serious in ${prefix}${path}`, async ({ page }) => {
				await page.emulateMedia({ colorScheme: 'light' });
				await open(page, `${prefix}${path}`);
				const rules = axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']);
				expect(await grave(rules), 'light').toEqual([]);
				await page.emulateMedia({ colorScheme: 'dark' });
				expect(await grave(axe(page).withRules(['color-contrast'])), 'dark').toEqual([]);
			});
		}
	});
}

function axe(page: Page): AxeBuilder {
	// The site has no frames, and only what is wrong is told in full: the rest is most of the time axe takes.
	return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

async function grave(builder: AxeBuilder): Promise<string[]> {
	const { violations } = await builder.analyze();
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
