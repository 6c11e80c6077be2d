import { expect, test } from './fixtures.ts';
import { open, PAGES } from './support/site.ts';

/** Nothing sticks out of the page and no word is cut off, from a phone to a wide screen. */
test.use({ sparing: true });

const viewports = [
	{ width: 390, height: 844 },
	{ width: 1440, height: 900 },
	{ width: 1920, height: 1080 }
];

for (const path of PAGES) {
	test(`${path} fits`, async ({ page }) => {
		await open(page, path);
		for (const viewport of viewports) {
			await page.setViewportSize(viewport);
			// Charts are drawn anew for the width; wait for their drawing to be as wide as its frame.
			await page.waitForFunction(() =>
				[...document.querySelectorAll<SVGSVGElement>('main svg[data-chart]')].every((svg) => {
					const room = svg.parentElement!.clientWidth;
					const drawn = svg.viewBox.baseVal.width;
					// Drawings grow with the page's words (on a wall), so they are laid out that much narrower.
					const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
					return room === 0 || Math.abs(drawn - Math.max(room / scale, 240)) <= 1;
				})
			);
			expect(await page.evaluate(faults), `${viewport.width} × ${viewport.height}`).toEqual([]);
		}
	});
}

/** Runs in the page: what is wider than the page, and words that do not fit their box. */
function faults(): string[] {
	const found: string[] = [];
	const page = document.documentElement;
	if (page.scrollWidth > page.clientWidth) found.push(`page ${page.scrollWidth} > ${page.clientWidth}`);
	/** Strips and tables that scroll sideways by themselves reach past the edge on purpose. */
	const scrolls = (element: Element): boolean => {
		for (let around = element.parentElement; around; around = around.parentElement) {
			if (['auto', 'scroll'].includes(getComputedStyle(around).overflowX)) return true;
		}
		return false;
	};
	const words = 'h1, h2, h3, h4, button, a, summary, label, legend, th, td, dt, dd, p, li, select';
	for (const element of document.querySelectorAll<HTMLElement>(words)) {
		if (element.closest('svg, .visually-hidden') || !element.checkVisibility()) continue;
		const style = getComputedStyle(element);
		const cut = style.overflowX === 'hidden' || style.overflowX === 'clip';
		const meant = style.textOverflow === 'ellipsis' || element.classList.contains('visually-hidden');
		if (cut && !meant && element.scrollWidth > element.clientWidth + 1) {
			found.push(`cut off: ${element.tagName} ${element.textContent?.trim().slice(0, 60)}`);
		}
		// Words that run over the edge of a button, whatever is done with them there.
		if (element.tagName === 'BUTTON' && !meant && element.scrollWidth > element.clientWidth + 1) {
			found.push(`runs over: ${element.textContent?.trim().slice(0, 60)}`);
		}
		const box = element.getBoundingClientRect();
		if (!scrolls(element) && box.width > 0 && (box.right > page.clientWidth + 1 || box.left < -1)) {
			if (element.closest('.skip')) continue;
			found.push(`outside: ${element.tagName} ${element.textContent?.trim().slice(0, 60)}`);
		}
	}
	return found;
}
