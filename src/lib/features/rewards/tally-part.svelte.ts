import type { AskedOfTally } from './answers.ts';
import type { Campaign } from './campaign.svelte.ts';
import type { Answer, Question } from './protocol.ts';

/**
 * A part of the tally that a page needs beside its summary: asked for when the page opens, and anew with each tally or
 * question. `value` is the newest answer; `pending` while it is not yet that of the tally shown. For the beginning of a component.
 */
export function tallyPart<Each extends AskedOfTally>(
	campaign: Campaign,
	question: () => Question<Each> | null
): { readonly value: Answer<Each> | null; readonly pending: boolean } {
	let value = $state.raw<Answer<Each> | null>(null);
	let pending = $state(true);
	$effect(() => {
		const asked = campaign.answer === null ? null : question();
		pending = asked !== null;
		if (asked === null) {
			value = null;
			return;
		}
		let wanted = true;
		campaign.ask<Each>(asked).then(
			(answer) => {
				if (!wanted) return;
				value = answer;
				pending = false;
			},
			(error: unknown) => {
				if (wanted) campaign.fail(error);
			}
		);
		return () => (wanted = false);
	});
	return {
		get value() {
			return value;
		},
		get pending() {
			return pending;
		}
	};
}
