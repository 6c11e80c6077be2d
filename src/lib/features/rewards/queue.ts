import type { ClaimResult } from '#lib/rewards/freeze/content.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { linkable } from '#lib/rewards/outcome.ts';
import { placedClaim, type PlacedClaim } from './place-claims.ts';

export type QueueKind = 'conflict' | 'near' | 'open' | 'flag';

/** One thing for a person to decide: the claims that speak of one dossier, or one claim alone. */
export interface QueueItem {
	key: string;
	kind: QueueKind;
	claims: PlacedClaim[];
}

const conflicts = ['filed_conflict', 'guided_conflict', 'household_conflict', 'both_roles'];

/**
 * What waits for a person: conflicts over a dossier together, then near matches, then what papers leave open, then flags
 * on credited claims. Those decided are no longer here: the tally says so.
 */
export function queueOf({ content: { claims }, sources: { rows } }: TallyFile): QueueItem[] {
	const items = new Map<string, QueueItem>();
	for (const claim of claims) {
		const kind = kindOf(claim);
		if (kind === null) continue;
		const key =
			kind === 'conflict' ? `${claim.reason} ${claim.evidence[0]?.dossier ?? claim.claim}` : claim.claim;
		const item = items.get(key) ?? { key, kind, claims: [] };
		item.claims.push(placedClaim(claim, rows));
		items.set(key, item);
	}
	const order: QueueKind[] = ['conflict', 'near', 'open', 'flag'];
	return [...items.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function kindOf({ outcome, reason, flags, decisions }: ClaimResult): QueueKind | null {
	if (outcome === 'decision') {
		if (conflicts.includes(reason)) return 'conflict';
		return linkable.includes(reason) ? 'near' : 'open';
	}
	return outcome === 'verified' && flags.length > 0 && decisions.length === 0 ? 'flag' : null;
}
