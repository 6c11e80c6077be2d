import type { IsoDate } from '#lib/core/dates.ts';
import { today } from './decide.ts';

/** Who decided remains for the next decision of the visit. */
let lastWho = '';

/** What a person writes to decide: who, when, why. */
export class DecisionDraft {
	who = $state(lastWho);
	when = $state<IsoDate>(today());
	reason = $state('');

	get complete(): boolean {
		return this.who.trim() !== '' && this.reason.trim() !== '' && this.when !== '';
	}

	/** After a decision: its reason is not the next one's. */
	next(): void {
		lastWho = this.who;
		this.reason = '';
	}
}
