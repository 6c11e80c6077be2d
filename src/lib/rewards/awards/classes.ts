import { distinct, groupBy } from '#lib/core/groups.ts';
import { byText } from '#lib/core/order.ts';
import type { Case, Context } from '../case.ts';
import type { StudentRow } from '../rows.ts';
import type { StudentResult } from './students.ts';

/** One class's campaign, with the denominators of a school's. */
export interface ClassResult {
	school: string;
	class: string;
	enrolled: number;
	trained: number;
	studentsClaiming: number;
	studentsVerified: number;
	rewarded: number;
}

/**
 * Every class with students in scope or claims, by school and name. For the screen only: the signed content of a tally holds
 * schools, from whose rows a change of class in the year cannot be told.
 */
export function classResults(
	{
		cases,
		isLate,
		students,
		context
	}: {
		cases: readonly Case[];
		isLate: (it: Case) => boolean;
		students: readonly StudentResult[];
		context: Context;
	},
	rows: readonly StudentRow[]
): ClassResult[] {
	const { rolls, days, rules } = context;
	const { grades, students: listed } = rules.eligibility;
	const placeOf = (id: string, day: number) => {
		const at = rolls.on(id, day);
		return at.state === 'enrolled' && at.school !== null && at.class !== null
			? `${at.school}\n${at.class}`
			: null;
	};
	const inScope = [...new Set(rows.map(({ student }) => student))].filter((id) => {
		const grade = rolls.student(id)?.grade ?? null;
		return grade !== null && grades.includes(grade) && (listed?.includes(id) ?? true);
	});
	const enrolled = groupBy(inScope, (id) => placeOf(id, days.to));
	const claims = groupBy(cases, ({ enrolment }) =>
		enrolment.state === 'enrolled' && enrolment.school !== null && enrolment.class !== null
			? `${enrolment.school}\n${enrolment.class}`
			: null
	);
	const rewarded = groupBy(
		students.filter(({ tier }) => tier !== null),
		(student) => `${student.school ?? ''}\n${student.class ?? ''}`
	);
	const keys = [...new Set([...enrolled.keys(), ...claims.keys()])].filter((key) => key !== null);
	return keys.sort(byText).map((key) => {
		const [school = '', name = ''] = key.split('\n');
		const onRoll = enrolled.get(key) ?? [];
		const own = claims.get(key) ?? [];
		return {
			school,
			class: name,
			enrolled: onRoll.length,
			trained: onRoll.filter((id) => {
				const day = rolls.trainedOn(id);
				return typeof day === 'number' && day <= days.to;
			}).length,
			studentsClaiming: distinct(own, ({ claim }) => claim.student),
			studentsVerified: distinct(
				own.filter((it) => it.reason === 'verified' && !isLate(it)),
				({ claim }) => claim.student
			),
			rewarded: rewarded.get(key)?.length ?? 0
		};
	});
}
