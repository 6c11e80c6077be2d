import { json } from '@sveltejs/kit';
import { listDatasets } from '../../../snapshots.server.ts';
import { rewardRowsOf } from '../../../rewards.server.ts';
import type { EntryGenerator, RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () => (await listDatasets()).map(({ id }) => ({ dataset: id }));

/** The rows a tally of a built-in dataset stands on, so that the page needs no query engine for it. */
export const GET: RequestHandler = async ({ params }) => json(await rewardRowsOf(params.dataset));
