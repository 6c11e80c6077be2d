import type { Context } from '../case.ts';
import type { Enrolment } from './rolls.ts';

/** Whether the rules of eligibility ask this student: in one of the grades, and on the list where there is one. */
export function inScope(id: string, { rules: { eligibility: scope }, rolls }: Context): boolean {
	const grade = rolls.student(id)?.grade ?? null;
	return grade !== null && scope.grades.includes(grade) && (scope.students?.includes(id) ?? true);
}

/** The school and class the student is enrolled in on the programme's last day; null in none, or in a school the rules leave out. */
export function placeAtEnd(
	id: string,
	{ rolls, rules, days }: Context
): Extract<Enrolment, { state: 'enrolled' }> | null {
	const at = rolls.on(id, days.to);
	if (at.state !== 'enrolled' || at.school === null) return null;
	return (rules.eligibility.schools?.includes(at.school) ?? true) ? at : null;
}

/** Present at a session by the programme's last day. */
export function trainedByEnd(id: string, { rolls, days }: Context): boolean {
	const day = rolls.trainedOn(id);
	return typeof day === 'number' && day <= days.to;
}
