import type { LayoutServerLoad } from './$types.ts';
import { contextOf, listDatasets } from './snapshots.server.ts';

export const prerender = true;
/** Each page is a folder with an index file: every static server finds it. */
export const trailingSlash = 'always';

export const load: LayoutServerLoad = async () => ({
	context: await contextOf(),
	datasets: (await listDatasets()).map(({ id, title }) => ({ id, title }))
});
