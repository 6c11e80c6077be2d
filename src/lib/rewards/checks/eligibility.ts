import type { Check } from '../case.ts';

/**
 * Point 6: on the roll on the claim's date, in the grades or the list in scope. A transferred student is on the roll of
 * the school of that date.
 */
export const eligibility: readonly Check[] = [
	({ claim, student, enrolment }) =>
		student === null && (enrolment.state === 'absent' || claim.student === '') ? 'student_unknown' : null,
	({ claim }) => (claim.done_on === null ? 'date_unknown' : null),
	({ enrolment }) => (enrolment.state === 'left' ? 'student_not_on_roll' : null),
	({ enrolment }) => (enrolment.state === 'undated' ? 'enrolment_undated' : null),
	({ student }) => (student === null || student.grade === null ? 'grade_unknown' : null),
	({ student }, { rules }) =>
		student !== null && student.grade !== null && !rules.eligibility.grades.includes(student.grade)
			? 'student_out_of_scope'
			: null,
	({ claim }, { rules: { eligibility: scope } }) =>
		scope.students !== null && !scope.students.includes(claim.student) ? 'student_out_of_scope' : null,
	({ enrolment }) => (enrolment.state === 'enrolled' && enrolment.school === null ? 'school_unknown' : null),
	({ enrolment }, { rules: { eligibility: scope } }) =>
		scope.schools !== null &&
		enrolment.state === 'enrolled' &&
		enrolment.school !== null &&
		!scope.schools.includes(enrolment.school)
			? 'student_out_of_scope'
			: null
];
