import type { Case } from '../case.ts';
import type { DossierRow } from '../rows.ts';

/**
 * What a claim shows of the household it served: the dossier's telephone, its identity number, and the student's word on whom it was
 * for (the own home, the grandparents', who may live elsewhere but in one home). Null where it shows nothing of the kind; never a name.
 * Two dossiers are of one household when they share any of these. Each kind in a place of its own: a text that says the
 * kind too would be made, and hashed, for every claim of a year.
 */
export type HouseholdSigns = readonly [
	phone: string | null,
	idNumber: string | null,
	home: string | null,
	grandparents: string | null,
	/** Only where nothing else is known. */
	other: string | null
];

export function householdSigns({ claim, dossier }: Case): HouseholdSigns {
	const { relation, student } = claim;
	return [
		dossier?.phone || null,
		dossier?.id_number || null,
		relation === 'self' || relation === 'parent' ? student : null,
		relation === 'grandparent' ? student : null,
		null
	];
}

/**
 * How many households the claims served. Without a telephone or an identity number a student's neighbours cannot be
 * told apart and count as one: the count never says more than the papers show.
 */
export function countHouseholds(cases: readonly Case[]): number {
	if (cases.length < 2) return cases.length;
	return new Set(
		householdRoots(cases, (it) => {
			const signs = householdSigns(it);
			const [phone, idNumber, home, grandparents] = signs;
			if ((phone ?? idNumber ?? home ?? grandparents) !== null) return signs;
			return [null, null, null, null, `${it.claim.relation ?? 'other'}:${it.claim.student}`];
		})
	).size;
}

/** Groups of two or more cases joined by a dossier or a sign of the household, directly or through others. */
export function sharedHouseholds(cases: readonly Case[]): Case[][] {
	const roots = householdRoots(cases, householdSigns);
	const groups = new Map<number, Case[]>();
	roots.forEach((root, index) => {
		if (root === index) return;
		const group = groups.get(root);
		if (group) group.push(cases[index] as Case);
		else groups.set(root, [cases[root] as Case, cases[index] as Case]);
	});
	return [...groups.values()];
}

/** Of each case the place of the first one of its household. */
function householdRoots(cases: readonly Case[], signsOf: (it: Case) => HouseholdSigns): number[] {
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
	const join = <Sign>(firstWith: Map<Sign, number>, sign: Sign, index: number) => {
		const first = firstWith.get(sign);
		if (first === undefined) {
			firstWith.set(sign, index);
			return;
		}
		const [one, other] = [root(index), root(first)];
		// The lower place stays: it is the first of its household.
		if (one < other) owner[other] = one;
		else owner[one] = other;
	};
	const withDossier = new Map<DossierRow | null, number>();
	const withSign = [0, 1, 2, 3, 4].map(() => new Map<string, number>());
	cases.forEach((it, index) => {
		join(withDossier, it.dossier, index);
		const signs = signsOf(it);
		for (let kind = 0; kind < signs.length; kind++) {
			const sign = signs[kind];
			if (sign != null) join(withSign[kind] as Map<string, number>, sign, index);
		}
	});
	return cases.map((_, index) => root(index));
}
