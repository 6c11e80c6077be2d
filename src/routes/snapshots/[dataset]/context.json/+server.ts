import { json } from '@sveltejs/kit';
import { contextOf, listDatasets } from '../../../snapshots.server.ts';
import type { EntryGenerator, RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () => (await listDatasets()).map(({ id }) => ({ dataset: id }));

/** Names, targets and sessions of a dataset, for pages that came with another. */
export const GET: RequestHandler = async ({ params }) => json(await contextOf(params.dataset));
