import type { Case, Context } from '../case.ts';
import { normaliseDossierId } from '../match/dossier-id.ts';
import { linkable, type Reason } from '../outcome.ts';
import type { DossierRow } from '../rows.ts';
import { agreedProcedure, dateDiffers } from './agreement.ts';

/**
 * Point 2, the ladder: a dossier a person named → the exact id → one neighbour alone, one edit away and agreeing in
 * procedure and date, for a person to confirm → none. Never by name.
 */
export function matching(it: Case, context: Context): Reason | null {
	const { claim } = it;
	if (takeLinked(it, context)) return null;
	const id = claim.dossier_id;
	if (id === null) return 'dossier_id_missing';
	const { exact, near } = context.candidates.get(id) ?? { exact: [], near: [] };
	if (exact.length > 0) {
		// Two dossiers that are written alike: the claim means the one it writes to the letter, if any.
		const meant = exact.length === 1 ? exact[0] : exact.find((each) => each === id);
		const dossier = meant === undefined ? undefined : context.dossiers.get(meant);
		it.evidence = dossier ? [dossier] : rowsOf(exact, context);
		if (dossier === undefined) return 'dossier_ambiguous';
		it.dossier = dossier;
		return null;
	}
	// An id without a character that means something has no candidates.
	if (normaliseDossierId(id) === '') return 'dossier_id_missing';
	const likely = rowsOf(near, context).filter(
		(dossier) =>
			dossier.is_practice !== true &&
			agreedProcedure(claim, dossier, context) === true &&
			!dateDiffers(claim, dossier, context)
	);
	it.evidence = likely;
	if (likely.length === 1) return 'near_match';
	return likely.length === 0 ? 'dossier_not_found' : 'dossier_near_several';
}

/** The latest standing decision that names a dossier; one that is no longer in the export names nothing. */
function takeLinked(it: Case, context: Context): boolean {
	const settled = context.standing.claims.get(it.claim.claim)?.settled;
	if (!settled) return false;
	let latest: { entry: number; dossier: DossierRow } | null = null;
	for (const reason of linkable) {
		const link = settled.get(reason);
		const dossier = link?.dossier ? context.dossiers.get(link.dossier) : undefined;
		if (link && dossier && link.entry > (latest?.entry ?? 0)) latest = { entry: link.entry, dossier };
	}
	if (!latest) return false;
	it.dossier = latest.dossier;
	it.evidence = [latest.dossier];
	it.decisions = [...it.decisions, latest.entry];
	return true;
}

function rowsOf(ids: readonly string[], { dossiers }: Context): DossierRow[] {
	return ids.flatMap((id) => dossiers.get(id) ?? []);
}
