import { expect, test } from './fixtures.ts';
import { open } from './support/site.ts';

test.use({ sparing: true });

test('the overview is one sheet of A4', async ({ page }) => {
	await open(page, '/');
	const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
	expect(pdf.startsWith('%PDF-')).toBe(true);
	expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
	const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf) ?? [];
	const sides = [Number(width), Number(height)].sort((one, other) => one - other);
	// A4 in points.
	expect(Math.abs(sides[0]! - 595)).toBeLessThan(2);
	expect(Math.abs(sides[1]! - 842)).toBeLessThan(2);
});
