import type { Browser } from '@playwright/test';

/** Seconds of processor that pages and their workers have used so far: on a machine that does other things too, they say more than the clock. */
export async function processorTime(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime : 0), 0);
}
