import type { Decision } from '#lib/rewards/decisions/decisions.ts';
import type { IsoDate } from '#lib/core/dates.ts';

/** What is decided, before anybody signs it. */
export type Unsigned = Decision extends infer Each
	? Each extends Decision
		? Omit<Each, 'who' | 'when' | 'reason'>
		: never
	: never;

/** An entry of the log: what is decided with who, when and why. */
export function signed(
	{ who, when, reason }: { who: string; when: IsoDate; reason: string },
	what: Unsigned
): Decision {
	return { ...what, who: who.trim(), when, reason: reason.trim() } as Decision;
}
