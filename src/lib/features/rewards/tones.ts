import type { Tone } from '#lib/charts/types.ts';
import type { Outcome } from '#lib/rewards/outcome.ts';
import type { IntentTone } from '#lib/ui/types.ts';

/** What a badge of an outcome looks like. */
export const badgeTones: Readonly<Record<Outcome, IntentTone | 'plain'>> = {
	verified: 'good',
	waiting: 'info',
	failed: 'plain',
	refused: 'bad',
	decision: 'warn'
};

/** The colour of an outcome in a chart. */
export const chartTones: Readonly<Record<Outcome, Tone>> = {
	verified: 'good',
	waiting: 'online',
	failed: 'neutral',
	refused: 'bad',
	decision: 'warn'
};
