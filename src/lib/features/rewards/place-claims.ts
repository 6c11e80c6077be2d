import type { ClaimResult } from '#lib/rewards/freeze/content.ts';
import type { TallySources } from '#lib/rewards/freeze/freeze.ts';

/** A claim with the places in the files where it and the dossiers behind it stand; null where nothing says so. */
export interface PlacedClaim extends ClaimResult {
	place: string | null;
	/** The dossier code as the claim writes it. */
	written: string | null;
	/** In the order of `evidence`. */
	dossierPlaces: (string | null)[];
}

/** Dossier codes as claims write them, by claim. */
export type WrittenCodes = ReadonlyMap<string, string | null>;

export function placedClaim(
	claim: ClaimResult,
	{ claims, dossiers }: TallySources['rows'],
	written: WrittenCodes
): PlacedClaim {
	return {
		...claim,
		place: claims[claim.claim] ?? null,
		written: written.get(claim.claim) ?? null,
		dossierPlaces: claim.evidence.map(({ dossier }) => dossiers[dossier] ?? null)
	};
}
