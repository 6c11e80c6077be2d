import { expect, test } from './fixtures.ts';
import { open } from './support/site.ts';

test.use({ sparing: true });

for (const [name, path] of [
	['the overview', '/'],
	['the page of a ward', '/phuong/00343/']
] as const) {
	test(`${name} is one sheet of A4`, async ({ page }) => {
		await open(page, path);
		const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
		expect(pdf.startsWith('%PDF-')).toBe(true);
		expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
		const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf) ?? [];
		const sides = [Number(width), Number(height)].sort((one, other) => one - other);
		// A4 in points.
		expect(Math.abs(sides[0]! - 595)).toBeLessThan(2);
		expect(Math.abs(sides[1]! - 842)).toBeLessThan(2);
	});
}
