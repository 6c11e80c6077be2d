import type { IsoDate } from '#lib/core/dates.ts';
import { canonicalText } from '#lib/rewards/freeze/canonical.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';

/** Rules on the page that are not yet those of the campaign. */
export interface RulesDraft {
	/** What it began as: the campaign's rules, or a file that was opened. */
	base: Rules;
	rules: Rules;
	/** A person wrote the day of the rules. */
	dated: boolean;
}

/**
 * A draft as it comes into force. What nobody edited stays to the letter, so that a file opened here gives the tally that it gives
 * on the command line; what was edited is the next version, of the day that was written, or else of the day of the edit.
 */
export function appliedRules({ base, rules, dated }: RulesDraft, today: IsoDate): Rules {
	if (canonicalText(rules) === canonicalText(base)) return base;
	return { ...rules, version: base.version + 1, date: dated ? rules.date : today };
}
