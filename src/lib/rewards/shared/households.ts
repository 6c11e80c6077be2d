import { groupBy } from '#lib/core/groups.ts';
import type { Case } from '../case.ts';
import type { DossierRow } from '../rows.ts';

/**
 * What a claim shows of the household it served, strongest first: the dossier's telephone, its identity number, and
 * the student's word on whom it was for. Never a name. Two dossiers are of one household when they share any of these.
 */
export function householdSigns(it: Case): readonly string[] {
	return (it.household ??= signsOf(it));
}

function signsOf({ claim, dossier }: Case): string[] {
	const signs: string[] = [];
	if (dossier?.phone) signs.push(`phone:${dossier.phone}`);
	if (dossier?.id_number) signs.push(`id:${dossier.id_number}`);
	if (claim.relation === 'self' || claim.relation === 'parent') signs.push(`home:${claim.student}`);
	// Grandparents may live elsewhere, but it is one home they live in.
	if (claim.relation === 'grandparent') signs.push(`grandparent:${claim.student}`);
	return signs;
}

/**
 * How many households the claims served. Without a telephone or an identity number a student's neighbours cannot be
 * told apart and count as one: the count never says more than the papers show.
 */
export function countHouseholds(cases: readonly Case[]): number {
	if (cases.length < 2) return cases.length;
	return householdGroups(cases, (it) => {
		const signs = householdSigns(it);
		return signs.length > 0 ? signs : [`${it.claim.relation ?? 'other'}:${it.claim.student}`];
	}).length;
}

/** Cases joined by a dossier or a sign of the household, directly or through others. */
export function householdGroups(
	cases: readonly Case[],
	signsOf: (it: Case) => readonly string[] = householdSigns
): Case[][] {
	const owner = cases.map((_, index) => index);
	const root = (index: number): number => {
		let at = index;
		while (owner[at] !== at) {
			// Halving the way up keeps the next look-ups short, however long the chain.
			owner[at] = owner[owner[at] as number] as number;
			at = owner[at] as number;
		}
		return at;
	};
	const firstWith = new Map<string | DossierRow | null, number>();
	const join = (sign: string | DossierRow | null, index: number) => {
		const first = firstWith.get(sign);
		if (first === undefined) firstWith.set(sign, index);
		else owner[root(index)] = root(first);
	};
	cases.forEach((it, index) => {
		join(it.dossier, index);
		for (const sign of signsOf(it)) join(sign, index);
	});
	return [...groupBy(cases.keys(), root).values()].map((indexes) =>
		indexes.map((index) => cases[index] as Case)
	);
}
