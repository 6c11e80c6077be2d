import { error } from '@sveltejs/kit';
import { kindOfPath, kindSpecs, memberKinds } from '#lib/features/members/kinds.ts';
import { listQuestions } from '#lib/features/members/questions.ts';
import { seedFor } from '../../snapshots.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types.ts';

export const entries: EntryGenerator = () =>
	memberKinds.map((kind) => ({ kind: kindSpecs[kind].path.slice(1) }));

export const load: PageServerLoad = async ({ params }) => {
	const kind = kindOfPath(params.kind);
	if (!kind) error(404);
	return { kind, seed: await seedFor((view) => listQuestions(kind, view)) };
};
