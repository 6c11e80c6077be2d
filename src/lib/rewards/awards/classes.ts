import { distinct, groupBy } from '#lib/core/groups.ts';
import { byText } from '#lib/core/order.ts';
import type { Case, Context } from '../case.ts';
import type { StudentRow } from '../rows.ts';
import { inScope, placeAtEnd, trainedByEnd } from '../shared/scope.ts';
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
 * Every class with students in scope, of a school in scope, or with claims, by school and name. For the screen only: the signed content of a tally holds
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
	const everyone = new Set(rows.map(({ student }) => student));
	const enrolled = groupBy(
		[...everyone].filter((id) => inScope(id, context)),
		(id) => classKey(placeAtEnd(id, context))
	);
	const claims = groupBy(cases, ({ enrolment }) =>
		classKey(enrolment.state === 'enrolled' ? enrolment : null)
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
			trained: onRoll.filter((id) => trainedByEnd(id, context)).length,
			studentsClaiming: distinct(own, ({ claim }) => claim.student),
			studentsVerified: distinct(
				own.filter((it) => it.reason === 'verified' && !isLate(it)),
				({ claim }) => claim.student
			),
			rewarded: rewarded.get(key)?.length ?? 0
		};
	});
}

/** Class names are told apart by their school; null where either is unknown. */
function classKey(place: { school: string | null; class: string | null } | null): string | null {
	if (place === null || place.school === null || place.class === null) return null;
	return `${place.school}\n${place.class}`;
}
