import { dayNumber, periodOf } from '#lib/core/dates.ts';
import type { TimeDimension } from '#lib/model/dimensions.ts';

/** Labels of the periods of one grain, and which of them each day of the cube falls in. */
export interface Periods {
	/** Ascending; null ("no day"), where it occurs, is last. */
	readonly members: readonly (string | null)[];
	/** By day code. */
	readonly codeOf: Uint32Array;
}

/** The periods that some days fall in. Days are ISO dates in ascending order, null last. */
export function periodsOf(days: readonly (string | null)[], grain: TimeDimension): Periods {
	const members: (string | null)[] = [];
	const codeOf = Uint32Array.from(days, (day) => {
		const label = day === null ? null : periodOf(dayNumber(day), grain);
		// Days ascend, and so do their labels: a new one is always later than all before it.
		if (members.length === 0 || members[members.length - 1] !== label) members.push(label);
		return members.length - 1;
	});
	return { members, codeOf };
}
