import type { Check, Context } from '../case.ts';
import type { ClaimRow, DossierRow } from '../rows.ts';

/** Point 2: the dossier matched must be of the claim's procedure and filed within so many days of its date. */
export const agreement: readonly Check[] = [
	({ claim, dossier }, context) => {
		const agreed = dossier ? agreedProcedure(claim, dossier, context) : true;
		return agreed === null ? 'procedure_unknown' : agreed ? null : 'procedure_differs';
	},
	({ dossier }) => (dossier && dossier.filed_on === null ? 'date_unknown' : null),
	({ claim, dossier }, context) => (dossier && dateDiffers(claim, dossier, context) ? 'date_differs' : null)
];

/** Whether both mean the same procedure, by code or by name; null when one of them does not say. */
export function agreedProcedure(
	claim: ClaimRow,
	dossier: DossierRow,
	{ catalogue }: Pick<Context, 'catalogue'>
): boolean | null {
	const said = claim.procedure_name;
	const key = catalogue.keyOf(dossier);
	if (said === null || key === null) return null;
	const name = catalogue.nameKey(said);
	if (dossier.procedure_name !== null && catalogue.nameKey(dossier.procedure_name) === name) return true;
	return name === key || catalogue.codes(said).includes(key);
}

export function dateDiffers(
	claim: ClaimRow,
	dossier: DossierRow,
	{ rules }: Pick<Context, 'rules'>
): boolean {
	if (claim.done_on === null || dossier.filed_on === null) return false;
	return Math.abs(claim.done_on - dossier.filed_on) > rules.matching.dateTolerance;
}
