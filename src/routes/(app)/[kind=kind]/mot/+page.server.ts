import { error } from '@sveltejs/kit';
import { kindOfPath, kindSpecs, memberKinds } from '#lib/features/members/kinds.ts';
import type { EntryGenerator, PageServerLoad } from './$types.ts';

export const entries: EntryGenerator = () =>
	memberKinds.map((kind) => ({ kind: kindSpecs[kind].path.slice(1) }));

/** A page for any member: which one, the address says, and its figures come in the browser. */
export const load: PageServerLoad = ({ params }) => {
	const kind = kindOfPath(params.kind);
	if (!kind) error(404);
	return { kind };
};
