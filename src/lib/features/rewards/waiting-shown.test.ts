import { expect, it } from 'vitest';
import { freeze } from '#lib/rewards/freeze/freeze.ts';
import { handDecided } from '../../../../tests/unit/rewards/hand-decided.ts';
import { shownFigures } from '#lib/rewards/publish/figures.ts';
import { waitingShown } from './waiting-shown.ts';

it('tells without the office view nothing that the published outcomes leave out', async () => {
	const { content } = (await freeze(handDecided())).file;
	const waiting = { cases: 17, claims: 23 };
	expect(waitingShown({ content, waiting }, { masked: false }).count).toBe(17);
	const claims = shownFigures(content, { masked: true }).outcomes.decision;
	expect(waitingShown({ content, waiting }, { masked: true }).count).toBe(String(claims));
	// Two undecided claims among the refused are a small count.
	const { decision, refused } = content.totals.outcomes;
	const outcomes = { ...content.totals.outcomes, decision: 2, refused: refused + decision - 2 };
	const few = { ...content, totals: { ...content.totals, outcomes, reasons: {} } };
	expect(waitingShown({ content: few, waiting }, { masked: true }).count).toBe('–');
	// Flags alone: that there are some.
	const flagged = { ...outcomes, decision: 0, refused: refused + decision };
	const none = { ...content, totals: { ...content.totals, outcomes: flagged, reasons: {} } };
	expect(waitingShown({ content: none, waiting }, { masked: true }).count).toBe('–');
	expect(waitingShown({ content: none, waiting: { cases: 0, claims: 0 } }, { masked: true }).count).toBe(0);
});
