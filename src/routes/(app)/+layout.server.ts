import type { LayoutServerLoad } from './$types.ts';
import { contextOf, listDatasets } from '../snapshots.server.ts';

export const load: LayoutServerLoad = async () => ({
	context: await contextOf(),
	datasets: (await listDatasets()).map(({ id, title }) => ({ id, title }))
});
