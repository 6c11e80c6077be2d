import { overviewQuestions } from '#lib/features/overview/questions.ts';
import type { PageServerLoad } from './$types.ts';
import { seedFor } from '../snapshots.server.ts';

export const load: PageServerLoad = async () => ({ seed: await seedFor(overviewQuestions) });
