import { groupBy, severalBy } from '#lib/core/groups.ts';
import { contend, isSettled, type Case, type Context } from '../case.ts';
import type { Reason } from '../outcome.ts';

/**
 * Point 4: a dossier credits at most one student as filer and `guides` as guides. Where more claim it, nobody is
 * credited until a person has decided; who claimed first says nothing.
 */
export function refuseConflicts(cases: readonly Case[], context: Context): void {
	const { guides } = context.rules.uniqueness;
	const dossierOf = ({ dossier }: Case) => dossier;
	// Where a dossier credits no guide at all, one alone is too many.
	for (const onDossier of guides === 0 ? groupBy(cases, dossierOf).values() : severalBy(cases, dossierOf)) {
		const inRole = (role: string) => onDossier.filter(({ claim }) => claim.role === role);
		limit(inRole('filed'), 1, 'filed_conflict', context);
		limit(inRole('guided'), guides, 'guided_conflict', context);
	}
}

function limit(claims: readonly Case[], most: number, conflict: Reason, context: Context): void {
	if (claims.length <= most) return;
	if (most === 0) {
		for (const it of claims) it.reason = 'credited_to_another';
		return;
	}
	const chosen = claims.filter((it) => isSettled(it, conflict, context));
	const open =
		chosen.length > most ? claims : chosen.length === most ? [] : claims.filter((it) => !chosen.includes(it));
	contend(open, conflict);
	for (const it of claims) if (!open.includes(it) && !chosen.includes(it)) it.reason = 'credited_to_another';
}
