import { freshBrowser, freshPage, heapAfterCollection, heapNow, markOf } from './browser.ts';
import { gesturesOn } from './page-gestures.ts';
import { seeded } from './random.ts';
import { timingOf, type Timing } from './timing.ts';

interface Update {
	ms: number;
	input: string;
	dropped: number;
}

export interface PageUpdates {
	/** `nhipso:update`: from the input event to the committed page, by gesture. */
	gestures: Partial<Record<'brush' | 'bar' | 'channel', Timing>>;
	all: Timing;
	/** Inputs overtaken by newer ones before their frame. */
	dropped: number;
	/** JavaScript objects in bytes: before and after the steps, after full collections; and the most seen. */
	heap: { steps: number; before: number; after: number; change: number; peak: number };
}

/** Measures updates by real input events on the first page, at full speed. */
export async function pageUpdates(
	origin: string,
	options: { moves: number; clicks: number; memorySteps: number }
): Promise<PageUpdates> {
	const browser = await freshBrowser();
	try {
		const { page, cdp } = await freshPage(browser);
		await page.addInitScript(() => {
			const updates: unknown[] = [];
			Object.assign(globalThis, { updates });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntriesByName('nhipso:update')) {
					const { detail } = entry as PerformanceMeasure;
					updates.push({
						ms: entry.duration,
						input: String(detail?.input),
						dropped: Number(detail?.dropped ?? 0)
					});
				}
			}).observe({ type: 'measure', buffered: true });
		});
		await page.goto(origin);
		await markOf(page, 'nhipso:engine-ready');
		const take = () =>
			page.evaluate(() => (globalThis as unknown as { updates: Update[] }).updates.splice(0)) as Promise<
				Update[]
			>;
		const hand = gesturesOn(page, seeded(5));
		const taken: Update[] = [];
		const gestures: PageUpdates['gestures'] = {};
		const measure = async (name: keyof PageUpdates['gestures'], act: () => Promise<void>) => {
			await take();
			await act();
			const updates = await take();
			taken.push(...updates);
			if (updates.length > 0) gestures[name] = timingOf(updates.map(({ ms }) => ms));
		};
		let peak = 0;
		const seen = async () => (peak = Math.max(peak, await heapNow(cdp)));

		await measure('brush', async () => {
			for (let drag = 0; drag < 4; drag++) await hand.brush(Math.ceil(options.moves / 4));
		});
		await seen();
		await measure('bar', async () => {
			for (let click = 0; click < options.clicks; click++) await hand.bar();
		});
		await seen();
		await hand.clear();
		await measure('channel', async () => {
			for (let round = 0; round < options.clicks / 4; round++) await hand.channel();
		});
		await seen();

		const walk = async (steps: number) => {
			for (let step = 0; step < steps; step++) await hand.bar();
			await hand.clear();
			// What the bench itself took down is no memory of the page.
			await take();
			await seen();
		};
		// What is kept on purpose (answers, views) is full before the first look.
		await walk(options.memorySteps);
		const before = await heapAfterCollection(cdp);
		await walk(options.memorySteps);
		const after = await heapAfterCollection(cdp);
		if (taken.length === 0) throw new Error('the page told of no update: an old build?');
		return {
			gestures,
			all: timingOf(taken.map(({ ms }) => ms)),
			dropped: taken.reduce((sum, { dropped }) => sum + dropped, 0),
			heap: { steps: options.memorySteps, before, after, change: after / before - 1, peak }
		};
	} finally {
		await browser.close();
	}
}
