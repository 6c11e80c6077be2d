import { groupBy } from '../shared/order.ts';
import type { Flagger } from './flag.ts';

/** More than k claims of one student for one day. */
export const manyClaimsADay: Flagger = (cases, { rules }) =>
	[...groupBy(cases, ({ claim }) => `${claim.student}\n${claim.done_on}`).values()].flatMap((group) =>
		group.length > rules.flags.claimsPerDay ? group : []
	);
