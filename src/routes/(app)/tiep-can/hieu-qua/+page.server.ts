import { courseQuestions } from '#lib/features/outreach/questions.ts';
import { readCampaign } from '#lib/outreach/campaign.ts';
import { readBuiltIn } from '../../../outreach.server.ts';
import { seedFor } from '../../../snapshots.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async () => ({
	seed: await seedFor((view) => courseQuestions(view, 'D1a', 'month')),
	painted: await readBuiltIn(readCampaign)
});
