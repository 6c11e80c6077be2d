import type { CDPSession } from '@playwright/test';
import { freshBrowser, freshPage, markOf } from './browser.ts';
import { timingOf, type Timing } from './timing.ts';

export interface Asset {
	/** Path without the hash of its contents. */
	name: string;
	kind: 'page' | 'script' | 'style' | 'font' | 'data' | 'cube' | 'engine' | 'other';
	/** As unpacked, and as it went over the line with its header. */
	rawBytes: number;
	sentBytes: number;
}

export interface PageLoad {
	/** Of each mark, milliseconds since the navigation began. */
	marks: Record<'firstPaint' | 'firstChart' | 'interactive' | 'engineReady', Timing>;
	/** What was asked for before the page was interactive, of the first run. */
	assets: Asset[];
}

/** Loads the first page again and again, each time in a browser just started, with the processor slowed down. */
export async function loadPage(origin: string, options: { runs: number; slower: number }): Promise<PageLoad> {
	const marks: Record<keyof PageLoad['marks'], number[]> = {
		firstPaint: [],
		firstChart: [],
		interactive: [],
		engineReady: []
	};
	let assets: Asset[] = [];
	for (let run = 0; run < options.runs; run++) {
		const browser = await freshBrowser();
		try {
			const { page, cdp } = await freshPage(browser);
			const told = await tellsMark(cdp, 'nhipso:interactive');
			await cdp.send('Emulation.setCPUThrottlingRate', { rate: options.slower });
			await page.goto(origin, { waitUntil: 'commit' });
			const interactive = await told.at;
			if (run === 0) assets = await page.evaluate(assetsBefore, interactive);
			marks.interactive.push(interactive);
			marks.firstChart.push(await markOf(page, 'nhipso:first-chart'));
			marks.firstPaint.push(
				await page.evaluate(
					() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
				)
			);
			marks.engineReady.push(await markOf(page, 'nhipso:engine-ready'));
		} finally {
			await browser.close();
		}
	}
	return {
		marks: {
			firstPaint: timingOf(marks.firstPaint),
			firstChart: timingOf(marks.firstChart),
			interactive: timingOf(marks.interactive),
			engineReady: timingOf(marks.engineReady)
		},
		assets
	};
}

/**
 * Has the next page tell when it sets a mark, in ms since its navigation began. Asking it would put some 300 kB of the test driver's own script into the page, and on
 * a slow processor the first paint would wait for that.
 */
async function tellsMark(cdp: CDPSession, name: string): Promise<{ at: Promise<number> }> {
	const at = new Promise<number>((resolve) =>
		cdp.on('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload)))
	);
	await cdp.send('Runtime.enable');
	await cdp.send('Runtime.addBinding', { name: 'tellMark' });
	await cdp.send('Page.enable');
	await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
		source: `new PerformanceObserver((list) => {
			for (const { startTime } of list.getEntriesByName('${name}')) tellMark(String(startTime));
		}).observe({ type: 'mark' });`
	});
	return { at };
}

/** Runs in the page: everything that was asked for before a moment, as the browser counted it. */
function assetsBefore(moment: number): Asset[] {
	const navigation = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
	const kinds: [RegExp, Asset['kind']][] = [
		[/cube[^/]*\.arrow/, 'cube'],
		[/\.wasm|duckdb/, 'engine'],
		[/\.m?js$/, 'script'],
		[/\.css$/, 'style'],
		[/\.woff2?$/, 'font'],
		[/\.json$/, 'data'],
		[/\/$|\.html$/, 'page']
	];
	return [...navigation, ...resources]
		.filter(({ startTime }) => startTime < moment)
		.map(({ name, transferSize, decodedBodySize }) => {
			const { pathname } = new URL(name);
			const kind: Asset['kind'] = kinds.find(([pattern]) => pattern.test(pathname))?.[1] ?? 'other';
			return { name: pathname, kind, rawBytes: decodedBodySize, sentBytes: transferSize };
		});
}
