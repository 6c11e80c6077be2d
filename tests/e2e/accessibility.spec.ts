import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { open, PAGES } from './support/site.ts';

/** WCAG 2.1 A and AA by axe-core, on every kind of page, in both languages, light and dark, on a phone and a desk. */
test.use({ sparing: true });

const widths = [
	{ width: 390, height: 844 },
	{ width: 1440, height: 900 }
];

for (const locale of ['vi', 'en']) {
	for (const path of PAGES) {
		const address = locale === 'vi' ? path : `/en${path}`;
		test(`nothing serious in ${address}`, async ({ page }) => {
			await open(page, address);
			for (const viewport of widths) {
				await page.setViewportSize(viewport);
				for (const theme of ['light', 'dark'] as const) {
					await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
					const { violations } = await new AxeBuilder({ page })
						// Only what is wrong is told in full: the rest is most of the time axe takes.
						.options({ resultTypes: ['violations'] })
						.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
						.analyze();
					const grave = violations
						.filter(({ impact }) => impact === 'serious' || impact === 'critical')
						.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
					expect(grave, `${theme}, ${viewport.width} px`).toEqual([]);
				}
			}
		});
	}
}
