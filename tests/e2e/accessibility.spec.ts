import { expect, test } from './fixtures.ts';
import { violations } from './support/axe.ts';
import { open, PAGES } from './support/site.ts';

/**
 * WCAG 2.1 A and AA by axe-core, on every kind of page: in Vietnamese as on a phone, light, and in English as on a desk, dark.
 * Looking for contrast is most of the time axe takes, and colours depend on neither language nor width: once light, once dark.
 */
test.use({ sparing: true, reducedMotion: 'reduce' });

const readings = [
	{ locale: 'vi', prefix: '', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
	{ locale: 'en', prefix: '/en', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }
] as const;
/** Of axe's four degrees, and one that it does not name. */
const grave = ['serious', 'critical', 'unknown'];

for (const { locale, prefix, viewport, colorScheme } of readings) {
	test.describe(`${locale}, ${viewport.width} px, ${colorScheme}`, () => {
		test.use({ viewport, colorScheme });
		for (const path of PAGES) {
			test(`nothing serious in ${prefix}${path}`, async ({ page }) => {
				await open(page, `${prefix}${path}`);
				const found = await violations(page);
				expect(found.filter(({ impact }) => grave.includes(impact))).toEqual([]);
			});
		}
	});
}
