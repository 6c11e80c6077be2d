import { error } from '@sveltejs/kit';
import { membersOf } from '#lib/features/labels.ts';
import { kindOfPath, kindSpecs, memberKinds, memberPath } from '#lib/features/members/kinds.ts';
import { memberQuestions } from '#lib/features/members/questions.ts';
import { contextOf, listDatasets, seedFor } from '../../../snapshots.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types.ts';

/** Every member of every built-in dataset has a page. */
export const entries: EntryGenerator = async () => {
	const found: { kind: string; code: string }[] = [];
	for (const { id } of await listDatasets()) {
		const context = await contextOf(id);
		for (const kind of memberKinds) {
			for (const { code } of membersOf(context, kind)) {
				if (memberPath(kind, code)) found.push({ kind: kindSpecs[kind].path.slice(1), code });
			}
		}
	}
	return found;
};

export const load: PageServerLoad = async ({ params }) => {
	const kind = kindOfPath(params.kind);
	if (!kind) error(404);
	return { kind, code: params.code, seed: await seedFor((view) => memberQuestions(kind, params.code, view)) };
};
