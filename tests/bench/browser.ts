import { chromium as playwright, type Browser, type CDPSession, type Page } from '@playwright/test';
import { chromium } from '../chromium.ts';

/** A Chromium that has seen nothing yet: caches of scripts and compiled code are empty too. */
export async function freshBrowser(): Promise<Browser> {
	const { executable, advice } = await chromium();
	if (executable === null) throw new Error(advice);
	return playwright.launch({
		executablePath: executable,
		args: [
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--disable-background-networking',
			'--disable-component-update',
			'--no-first-run'
		]
	});
}

/** A tab of the size of an office's screen, and its debugging session. */
export async function freshPage(browser: Browser): Promise<{ page: Page; cdp: CDPSession }> {
	const context = await browser.newContext({
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		viewport: { width: 1366, height: 900 }
	});
	const page = await context.newPage();
	return { page, cdp: await context.newCDPSession(page) };
}

/** Start of a user-timing mark, ms since the navigation began, once it is there. */
export async function markOf(page: Page, name: string): Promise<number> {
	const found = await page.waitForFunction(
		(mark) => performance.getEntriesByName(mark, 'mark')[0]?.startTime,
		name,
		{ timeout: 60_000 }
	);
	return (await found.jsonValue()) ?? Number.NaN;
}

/** Bytes of JavaScript objects after a full collection. */
export async function heapAfterCollection(cdp: CDPSession): Promise<number> {
	for (let pass = 0; pass < 3; pass++) await cdp.send('HeapProfiler.collectGarbage');
	return heapNow(cdp);
}

export async function heapNow(cdp: CDPSession): Promise<number> {
	const { usedSize } = await cdp.send('Runtime.getHeapUsage');
	return usedSize;
}
