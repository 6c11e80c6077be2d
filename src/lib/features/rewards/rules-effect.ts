import { difference } from '#lib/rewards/freeze/difference.ts';
import type { TallyContent } from '#lib/rewards/freeze/content.ts';

/** What other rules would change, in counts a person can weigh. */
export interface RulesEffect {
	/** Students whose tier or place would be another. */
	students: number;
	/** Of those, students who would come into a tier, and who would leave all. */
	gained: number;
	lost: number;
	/** Claims with another outcome or reason. */
	claims: number;
	schools: number;
	rewarded: number;
}

export function rulesEffect(before: TallyContent, after: TallyContent): RulesEffect {
	const { students, claims, schools } = difference(before, after);
	return {
		students: students.length,
		gained: students.filter(
			(each) => (each.before?.tier ?? null) === null && (each.after?.tier ?? null) !== null
		).length,
		lost: students.filter(
			(each) => (each.before?.tier ?? null) !== null && (each.after?.tier ?? null) === null
		).length,
		claims: claims.length,
		schools: schools.length,
		rewarded: after.totals.rewarded
	};
}
