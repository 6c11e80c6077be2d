import { groupBy } from '#lib/core/groups.ts';
import type { Flagger } from './flag.ts';

/** More than k claims of one student for one day. */
export const manyClaimsADay: Flagger = (cases, { rules }) =>
	[...groupBy(cases, ({ claim }) => claim.student).values()].flatMap((own) =>
		own.length <= rules.flags.claimsPerDay
			? []
			: [...groupBy(own, ({ claim }) => claim.done_on).values()].flatMap((day) =>
					day.length > rules.flags.claimsPerDay ? day : []
				)
	);
