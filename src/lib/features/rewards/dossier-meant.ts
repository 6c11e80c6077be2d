import type { ClaimResult } from '#lib/rewards/freeze/content.ts';
import { linkable } from '#lib/rewards/outcome.ts';

type Doubtful = Pick<ClaimResult, 'reason' | 'evidence'>;

/** Whether a person has to say which of several dossiers a claim means. */
export function mustPick({ reason, evidence }: Doubtful): boolean {
	return linkable.includes(reason) && evidence.length > 1;
}

/**
 * The dossier that accepting a match names: the only one there is, else the one picked; null where none of the claim's is picked, or
 * the reason asks for no dossier.
 */
export function dossierMeant(claim: Doubtful, picked: string | null): string | null {
	const { reason, evidence } = claim;
	if (!linkable.includes(reason)) return null;
	if (!mustPick(claim)) return evidence[0]?.dossier ?? null;
	return evidence.find(({ dossier }) => dossier === picked)?.dossier ?? null;
}
