import type { Decision } from '#lib/rewards/decisions/decisions.ts';
import { vietnamDay, type IsoDate } from '#lib/core/dates.ts';
import { liftedEntries } from '#lib/rewards/decisions/standing.ts';

/** What is decided, before anybody signs it. */
export type Unsigned = Decision extends infer Each
	? Each extends Decision
		? Omit<Each, 'who' | 'when' | 'reason'>
		: never
	: never;

/** An entry of the log: what is decided with who, when and why. */
export function signed<What extends Unsigned>(
	{ who, when, reason }: { who: string; when: IsoDate; reason: string },
	what: What
): Extract<Decision, { action: What['action'] }> {
	return { ...what, who: who.trim(), when, reason: reason.trim() } as unknown as Extract<
		Decision,
		{ action: What['action'] }
	>;
}

/** The day it is for the offices: when something is decided or ruled unless somebody says otherwise. */
export function today(): IsoDate {
	return vietnamDay(Date.now());
}

/** Number of the last entry that is wanted and has not been undone; null without one. */
export function lastStanding(
	decisions: readonly Decision[],
	appealsUntil: IsoDate,
	wanted: (entry: Decision) => boolean
): number | null {
	const lifted = liftedEntries(decisions, appealsUntil);
	const at = decisions.findLastIndex((entry, index) => wanted(entry) && !lifted.has(index + 1));
	return at < 0 ? null : at + 1;
}
