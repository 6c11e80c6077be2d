import type { IsoDate } from '#lib/core/dates.ts';
import type { Problem } from '#lib/core/errors.ts';
import { problemOf } from '#lib/state/problem-of.ts';
import { today } from './decide.ts';

/** Who decided remains for the next decision of the visit. */
let lastWho = '';

/** What a person writes to decide: who, when, why. */
export class DecisionDraft {
	who = $state(lastWho);
	when = $state<IsoDate>(today());
	reason = $state('');
	/** Why the log did not take the last decision. */
	problem = $state.raw<Problem | null>(null);

	get complete(): boolean {
		return this.who.trim() !== '' && this.reason.trim() !== '' && this.when !== '';
	}

	/** Waits until a decision is taken; false where it is not, and `problem` says why. */
	async taken(decided: Promise<void>): Promise<boolean> {
		this.problem = null;
		try {
			await decided;
			return true;
		} catch (error) {
			this.problem = problemOf(error);
			return false;
		}
	}

	/** After a decision: its reason is not the next one's. */
	next(): void {
		lastWho = this.who;
		this.reason = '';
	}
}
