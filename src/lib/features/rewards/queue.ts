import type { ClaimResult, TallyContent } from '#lib/rewards/freeze/content.ts';
import type { CountedTally } from '#lib/rewards/freeze/freeze.ts';
import { linkable } from '#lib/rewards/outcome.ts';
import { placedClaim, type PlacedClaim, type WrittenCodes } from './place-claims.ts';

export type QueueKind = 'conflict' | 'near' | 'open' | 'flag';

/** One thing for a person to decide: the claims that contend for one dossier or over one household, or one claim alone. */
export interface QueueItem {
	key: string;
	kind: QueueKind;
	claims: PlacedClaim[];
}

const conflicts = ['filed_conflict', 'guided_conflict', 'household_conflict', 'both_roles'];

/**
 * What waits for a person: conflicts each with all its claims, then near matches, then what papers leave open, then flags
 * on claims that are credited, or were before their dossier was withdrawn. Those decided are no longer here: the tally says so.
 */
export function queueOf(
	{ content, sources: { rows } }: Pick<CountedTally, 'content' | 'sources'>,
	written: WrittenCodes
): QueueItem[] {
	const items = new Map<string, QueueItem>();
	for (const claim of content.claims) {
		const kind = kindOf(claim, content.decisions);
		if (kind === null) continue;
		const key = keyOf(kind, claim);
		const item = items.get(key) ?? { key, kind, claims: [] };
		item.claims.push(placedClaim(claim, rows, written));
		items.set(key, item);
	}
	const order: QueueKind[] = ['conflict', 'near', 'open', 'flag'];
	return [...items.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** What waits, counted: the cases of the queue, and the claims they are about. */
export interface QueueSize {
	cases: number;
	claims: number;
}

export function queueSize({ claims, decisions }: Pick<TallyContent, 'claims' | 'decisions'>): QueueSize {
	const keys = claims.flatMap((claim) => {
		const kind = kindOf(claim, decisions);
		return kind === null ? [] : [keyOf(kind, claim)];
	});
	return { cases: new Set(keys).size, claims: keys.length };
}

/** Claims that contend with one another share a key. */
function keyOf(kind: QueueKind, { claim, conflict }: ClaimResult): string {
	return kind === 'conflict' ? `conflict-${conflict ?? claim}` : claim;
}

function kindOf(claim: ClaimResult, log: TallyContent['decisions']): QueueKind | null {
	const { outcome, reason, flags, decisions } = claim;
	if (outcome === 'decision') {
		if (conflicts.includes(reason)) return 'conflict';
		return linkable.includes(reason) ? 'near' : 'open';
	}
	const credited = outcome === 'verified' || flags.includes('withdrawn_after_credit');
	// Other decisions on the claim say nothing of its flags.
	const seen = decisions.some((number) => log[number - 1]?.action === 'see');
	return credited && flags.length > 0 && !seen ? 'flag' : null;
}
