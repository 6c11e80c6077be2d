import { groupBy, severalBy } from '#lib/core/groups.ts';
import { byText } from '#lib/core/order.ts';
import { contend, isResultLate, isSettled, type Case, type Context } from '../case.ts';
import { sharedHouseholds } from '../shared/households.ts';

/**
 * Point 5: dossiers of one household, procedure and day collapse to one. One of them stays if every student with
 * a claim on the others has one on it too, so that nobody loses; where no dossier is so, a person decides.
 */
export function collapseHouseholds(cases: readonly Case[], context: Context): void {
	if (!context.rules.household.collapse) return;
	for (const sameDay of severalBy(cases, (it) => procedureAndDay(it, context))) {
		for (const group of sharedHouseholds(sameDay)) collapse(group, context);
	}
}

function collapse(group: readonly Case[], context: Context): void {
	const byDossier = groupBy(group, ({ dossier }) => dossier?.dossier_id ?? '');
	if (byDossier.size < 2) return;
	const students = new Set(group.map(({ claim }) => claim.student));
	const chosen = new Set(
		group
			.filter((it) => isSettled(it, 'household_conflict', context))
			.map(({ dossier }) => dossier?.dossier_id ?? '')
	);
	const keepers = [...byDossier].filter(([id, on]) => {
		if (chosen.size > 0) return chosen.size === 1 && chosen.has(id);
		return [...students].every((student) => on.some(({ claim }) => claim.student === student));
	});
	// A result in time before a late one, which would leave the students the supplementary list alone; one's own filing before
	// guiding; then the lowest id: whichever stays credits the same students.
	keepers.sort(
		([a, onA], [b, onB]) =>
			late(onA, context) - late(onB, context) || filings(onB) - filings(onA) || byText(a, b)
	);
	const kept = keepers[0]?.[0];
	if (kept === undefined) contend(group, 'household_conflict');
	else for (const it of group) if (it.dossier?.dossier_id !== kept) it.reason = 'household_repeat';
}

const late = (cases: readonly Case[], context: Context) =>
	Number(cases.some((it) => isResultLate(it, context)));
const filings = (cases: readonly Case[]) => cases.filter(({ claim }) => claim.role === 'filed').length;

function procedureAndDay({ dossier }: Case, { catalogue }: Context): string {
	// A dossier without a procedure shares one with no other.
	const procedure = dossier && (catalogue.keyOf(dossier) ?? `dossier ${dossier.dossier_id}`);
	return `${procedure}\n${dossier?.filed_on}`;
}
