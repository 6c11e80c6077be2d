import { dataQuestions } from '#lib/features/data/questions.ts';
import { ledgerOf, seedFor } from '../../snapshots.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async () => ({
	seed: await seedFor(dataQuestions),
	ledger: await ledgerOf()
});
