import { paintedCampaign } from '../../rewards.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async () => ({ painted: await paintedCampaign() });
