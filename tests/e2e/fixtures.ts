import { test as base, expect } from '@playwright/test';

/**
 * Every journey also proves two things: the console stays clean, and no request leaves the site's own origin.
 */
export const test = base.extend<{ watched: void }>({
	watched: [
		async ({ page, baseURL }, use) => {
			const faults: string[] = [];
			page.on('console', (message) => {
				if (['error', 'warning'].includes(message.type()))
					faults.push(`console ${message.type()}: ${message.text()}`);
			});
			page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
			page.on('request', (request) => {
				const url = new URL(request.url());
				if (/^https?:$/.test(url.protocol) && url.origin !== new URL(baseURL!).origin) {
					faults.push(`request to another origin: ${request.url()}`);
				}
			});
			await use();
			expect(faults).toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };
