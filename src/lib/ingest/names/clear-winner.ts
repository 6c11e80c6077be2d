/** Below this similarity (`nameSimilarity`) two names are different names. */
export const FUZZY_LIMIT = 0.92;
/** By so much the best must be better than any other. */
const RIVAL_MARGIN = 0.03;

export interface Scored<T> {
	member: T;
	score: number;
}

/**
 * The one member a written name can be taken for without asking: at least `FUZZY_LIMIT` alike, no other that much, and the
 * next at least `RIVAL_MARGIN` behind. Undefined otherwise: then a person decides.
 */
export function clearWinner<T>(scored: readonly Scored<T>[]): Scored<T> | undefined {
	const [best, next] = [...scored].sort((a, b) => b.score - a.score);
	if (!best || best.score < FUZZY_LIMIT) return undefined;
	const rivalled = next && (next.score >= FUZZY_LIMIT || next.score > best.score - RIVAL_MARGIN);
	return rivalled ? undefined : best;
}
