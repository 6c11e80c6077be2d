import { test as base, expect } from '@playwright/test';
import { rawDossiers, type RawDossier } from './support/raw-dossiers.ts';

interface Options {
	/** A console line or request that the one test which sets it provokes on purpose. */
	provoked: RegExp | null;
	/** Visits as a reader who asked for little data: the query engine starts only when a question needs it. */
	sparing: boolean;
}

/**
 * Every journey also proves two things, in every page it opens: the console stays clean, and no request leaves the site's
 * own origin.
 */
export const test = base.extend<Options & { watched: void }, { dossiers: RawDossier[] }>({
	provoked: [null, { option: true }],
	sparing: [false, { option: true }],
	watched: [
		async ({ context, baseURL, provoked, sparing }, use) => {
			if (sparing) {
				await context.addInitScript(() =>
					Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
				);
			}
			const faults: string[] = [];
			const report = (fault: string) => {
				if (!provoked?.test(fault)) faults.push(fault);
			};
			context.on('console', (message) => {
				if (['error', 'warning'].includes(message.type()))
					report(`console ${message.type()}: ${message.text()} (${message.location().url})`);
			});
			context.on('weberror', (error) => report(`uncaught: ${error.error().message}`));
			context.on('request', (request) => {
				const url = new URL(request.url());
				if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== new URL(baseURL!).origin) {
					report(`request to another origin: ${request.url()}`);
				}
			});
			await use();
			expect(faults).toEqual([]);
		},
		{ auto: true }
	],
	dossiers: [
		// Playwright wants the first argument destructured.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			await use(await rawDossiers());
		},
		// Read by slow, independent readers, once a worker: a slow machine is not a fault.
		{ scope: 'worker', timeout: 240_000 }
	]
});

export { expect };
