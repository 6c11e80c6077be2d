import { readPlanGround } from '#lib/outreach/plan-ground.ts';
import { missedQuestions } from '#lib/features/outreach/questions.ts';
import { readBuiltIn } from '../../../outreach.server.ts';
import { seedFor } from '../../../snapshots.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async () => ({
	seed: await seedFor(missedQuestions),
	painted: await readBuiltIn(readPlanGround)
});
