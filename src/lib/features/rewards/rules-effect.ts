import { difference, type Difference } from '#lib/rewards/freeze/difference.ts';
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
	/** The students, those whose tier changes first. */
	changes: StudentChange[];
}

type State = Difference['students'][number]['before'];

/** A student whose tier or place would be another; null where there is no such student. */
export interface StudentChange {
	student: string;
	school: string | null;
	class: string | null;
	before: State;
	after: State;
}

export function rulesEffect(before: TallyContent, after: TallyContent): RulesEffect {
	const { students, claims, schools } = difference(before, after);
	const rows = new Map([...before.students, ...after.students].map((row) => [row.student, row]));
	const weight = ({ before: was, after: is }: StudentChange) =>
		Number((was?.tier ?? null) === (is?.tier ?? null));
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
		rewarded: after.totals.rewarded,
		changes: students
			.map(({ id, ...states }): StudentChange => {
				const row = rows.get(id);
				return { student: id, school: row?.school ?? null, class: row?.class ?? null, ...states };
			})
			.sort((one, other) => weight(one) - weight(other))
	};
}
