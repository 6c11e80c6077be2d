import { groupBy } from '#lib/core/groups.ts';
import type { Flagger } from './flag.ts';

/** More than k claims of one student on procedures of little worth, such as certified copies. */
export const manyLowValue: Flagger = (cases, { rules, catalogue }) => {
	const low = cases.filter(({ dossier }) => {
		const key = dossier && catalogue.keyOf(dossier);
		return key !== null && rules.flags.lowValueProcedures.includes(key);
	});
	return [...groupBy(low, ({ claim }) => claim.student).values()].flatMap((group) =>
		group.length > rules.flags.lowValuePerStudent ? group : []
	);
};
