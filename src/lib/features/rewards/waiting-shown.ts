import { formatCount } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { shownFigures } from '#lib/rewards/publish/figures.ts';
import { withheld } from './figure-words.ts';
import type { TallyAnswer } from './protocol.ts';
import { waitingWords } from './words.ts';

/**
 * What the tab says that waits for a person: in the office view the cases of its page; `masked`, the claims that the outcomes beside show
 * as undecided, since how many cases there are, and how many are flags alone, is for the office. Without those, only that there is something.
 */
export function waitingShown(
	answer: Pick<TallyAnswer, 'content' | 'waiting'> | null,
	{ masked }: { masked: boolean }
): { count: number | string; counted: string } {
	const waiting = answer?.waiting ?? { cases: 0, claims: 0 };
	if (answer === null || !masked || waiting.cases === 0)
		return { count: waiting.cases, counted: waitingWords(waiting) };
	const claims = shownFigures(answer.content, { masked }).outcomes.decision;
	return claims === null || claims === 0
		? { count: withheld(), counted: m.rewards_waiting_masked() }
		: { count: formatCount(claims), counted: m.rewards_waiting_claims({ claims: formatCount(claims) }) };
}
