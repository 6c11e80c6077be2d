import type { Tone } from '#lib/charts/types.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { Outcome } from '#lib/rewards/outcome.ts';
import type { IntentTone } from '#lib/ui/types.ts';
import type { FunnelStep } from './shown.ts';

const tones = {
	verified: 'good',
	waiting: 'info',
	failed: 'plain',
	refused: 'bad',
	decision: 'warn'
} as const satisfies Record<Outcome, IntentTone | 'plain'>;

/** What a badge of an outcome looks like. */
export function badgeTone(outcome: Outcome): IntentTone | 'plain' {
	return tones[outcome];
}

/** The colour of an outcome in a chart. */
export function outcomeTone(outcome: Outcome): Tone {
	const tone: IntentTone | 'plain' = tones[outcome];
	return tone === 'plain' ? 'neutral' : tone === 'info' ? 'online' : tone;
}

/** The words of a step of the funnel, as the report has them. */
export function stepWords(step: FunnelStep): string {
	switch (step) {
		case 'enrolled':
			return m.report_step_enrolled();
		case 'trained':
			return m.report_step_trained();
		case 'studentsClaiming':
			return m.report_step_claiming();
		case 'studentsVerified':
			return m.report_step_verified();
		case 'rewarded':
			return m.report_step_rewarded();
	}
}
