import { expect, test } from './fixtures.ts';
import { chart, open } from './support/site.ts';

/** Charts below the first window are drawn when they come into sight, or when there is time. */
test.use({ sparing: true });

const HOURS = 'Hồ sơ theo giờ và thứ';
const WARDS = 'Tỷ lệ hồ sơ trực tuyến theo phường';

test('an address leads to a chart below the first window', async ({ page }) => {
	await page.goto('/#theo-phuong');
	await expect(chart(page, WARDS)).toBeInViewport();
	expect(await chart(page, WARDS).locator('svg [data-mark]').count()).toBeGreaterThan(5);
});

test('a chart scrolled away changes nothing while a click is answered, and follows when the hand rests', async ({
	page
}) => {
	await open(page, '/');
	const bars = chart(page, WARDS).locator('svg [data-mark]');
	await bars.first().scrollIntoViewIfNeeded();
	await expect(chart(page, HOURS)).not.toBeInViewport();
	await page.evaluate(watchAway, '#gio');
	await bars.nth(0).click();
	await bars.nth(1).click();
	const seen = () => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
	await expect.poll(async () => (await seen()).later).toBeGreaterThan(0);
	expect(await seen()).toMatchObject({ steps: 2, within: 0 });
});

interface Seen {
	/** Clicks answered. */
	steps: number;
	/** Changes of the chart while one was being answered, and between them. */
	within: number;
	later: number;
}

/** Counts, in the page, what changes in a part of it: from a click to the mark that it is answered, and else. */
function watchAway(selector: string): void {
	const seen: Seen = { steps: 0, within: 0, later: 0 };
	let answering = false;
	const count = (records: MutationRecord[]) => {
		seen[answering ? 'within' : 'later'] += records.length;
	};
	const observer = new MutationObserver(count);
	observer.observe(document.querySelector(selector)!, {
		subtree: true,
		childList: true,
		attributes: true,
		characterData: true
	});
	addEventListener(
		'click',
		() => {
			count(observer.takeRecords());
			answering = true;
		},
		{ capture: true }
	);
	const { measure } = performance;
	performance.measure = (...told: Parameters<Performance['measure']>) => {
		if (told[0] === 'nhipso:update') {
			count(observer.takeRecords());
			answering = false;
			seen.steps += 1;
		}
		return measure.apply(performance, told);
	};
	Object.assign(globalThis, { seen });
}

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
