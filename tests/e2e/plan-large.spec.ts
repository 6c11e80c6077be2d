import type { Page } from '@playwright/test';
import type { JobReport, JobRequest } from '#lib/features/outreach/protocol.ts';
import { planFaults } from '#lib/outreach/plan/check.ts';
import { planShapes, type PlanShape } from '../simulation/plan-shapes.ts';
import { expect, test } from './fixtures.ts';
import { processorTime } from './support/processor-time.ts';
import { open } from './support/site.ts';

/**
 * Plans of 200 places and 20 formats in the page's own worker: within one per cent of the bound in 30 seconds, with progress.
 * Takes minutes of an idle machine: NHIPSO_PLANS=1, with --workers 1.
 */
test.use({ sparing: true });
test.skip(process.env.NHIPSO_PLANS !== '1', 'asked for by NHIPSO_PLANS=1');

type Heard = JobReport<'plan'> & { at: number };

/** Where the page's worker lives: its name has a hash. */
async function workerAddress(page: Page): Promise<string> {
	await open(page, '/tiep-can/ke-hoach/');
	const started = page.waitForEvent('worker', (worker) => worker.url().includes('outreach'));
	await page.getByRole('button', { name: 'Lập kế hoạch' }).click();
	return (await started).url();
}

/** What a worker of this address says until it has answered or failed, in milliseconds from the request. */
function heardOf(page: Page, address: string, request: JobRequest<'plan'>): Promise<Heard[]> {
	return page.evaluate(
		([url, asked]) =>
			new Promise<Heard[]>((resolve) => {
				const worker = new Worker(url, { type: 'module' });
				const began = performance.now();
				const heard: Heard[] = [];
				worker.addEventListener('message', ({ data }: MessageEvent<JobReport<'plan'>>) => {
					heard.push({ ...data, at: performance.now() - began });
					if (data.kind === 'far') return;
					worker.terminate();
					resolve(heard);
				});
				worker.postMessage(asked);
			}),
		[address, request] as const
	);
}

function potentialOf({ resources, potential }: PlanShape) {
	const procedures = [...new Set(resources.formats.map(({ procedure }) => procedure)), null];
	return resources.places.flatMap(({ id }) =>
		[...new Set(procedures)].map((procedure) => ({
			place: id,
			procedure,
			most: potential(id, procedure)
		}))
	);
}

for (const shape of planShapes) {
	test(`${shape.name}: within 1 % of the bound in 30 s`, async ({ page, browser }) => {
		test.setTimeout(300_000);
		const address = await workerAddress(page);
		const used = await processorTime(browser);
		const { resources } = shape;
		const heard = await heardOf(page, address, {
			kind: 'plan',
			resources,
			potential: potentialOf(shape),
			start: []
		});
		const processor = (await processorTime(browser)) - used;
		// The plan is there when the worker turns to what the limits are worth.
		const planned = heard.find((each) => each.kind === 'far' && each.far.stage === 'worth');
		const told = heard.filter((each) => each.kind === 'far' && each.at < (planned?.at ?? 0));
		const last = heard.at(-1);
		if (last?.kind !== 'answer') throw new Error(JSON.stringify(last));
		const { plan } = last.answer;
		console.log(
			`${shape.name}: ${((planned?.at ?? NaN) / 1000).toFixed(1)} s, gap ${((plan.gap ?? NaN) * 100).toFixed(2)} %, ` +
				`${told.length} reports; with the worth of limits ${(last.at / 1000).toFixed(1)} s (processor ${processor.toFixed(1)} s)`
		);
		expect(planFaults(resources, plan.sessions)).toEqual([]);
		expect(told.length).toBeGreaterThan(0);
		expect(plan.gap).toBeLessThanOrEqual(0.01);
		expect(planned?.at).toBeLessThan(30_000);
	});
}
