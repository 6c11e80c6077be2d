import {
	resultChanges,
	tierChangesFirst,
	tierMoves,
	type StudentChange
} from '#lib/rewards/freeze/difference.ts';
import type { TallyResult } from '#lib/rewards/freeze/content.ts';

/** What other rules would change, in counts a person can weigh. */
export interface RulesEffect {
	/** Students whose tier or place would be another. */
	students: number;
	/** Of those, students who would come into a tier, who would leave all, and who would go to another. */
	gained: number;
	lost: number;
	moved: number;
	/** Claims with another outcome or reason. */
	claims: number;
	schools: number;
	rewarded: number;
	/** The students, those whose tier changes first. */
	changes: StudentChange[];
}

export function rulesEffect(before: TallyResult, after: TallyResult): RulesEffect {
	const { students, claims, schools } = resultChanges(before, after);
	return {
		students: students.length,
		...tierMoves(students),
		claims: claims.length,
		schools: schools.length,
		rewarded: after.totals.rewarded,
		changes: tierChangesFirst(students)
	};
}
