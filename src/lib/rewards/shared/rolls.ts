import { fold } from '#lib/core/text.ts';
import type { AttendanceRow, StudentRow, TransferRow } from '../rows.ts';
import { byText, groupBy } from './order.ts';

/** Where a student is on a day: on a roll, gone, gone on a day nobody wrote down, or on no roll at all. */
export type Enrolment =
	| { state: 'enrolled'; school: string | null; class: string | null }
	| { state: 'left' | 'undated' | 'absent' };

/** How rolls write that a student is no longer there, after `fold()`. */
const goneStates = [
	'chuyen di',
	'da chuyen',
	'chuyen truong',
	'thoi hoc',
	'bo hoc',
	'nghi hoc',
	'nghi',
	'bao luu'
];

export interface Rolls {
	student(id: string): StudentRow | null;
	/** The student's school and class on a day (points 6 and 11). */
	on(id: string, day: number): Enrolment;
	/** First day of a session the student was present at; `unknown` where only marks nobody can read are there. */
	trainedOn(id: string): number | null | 'unknown';
	/** Days of the sessions attended. */
	sessionDays(id: string): readonly number[];
}

export function rollsOf(
	students: readonly StudentRow[],
	transfers: readonly TransferRow[],
	attendance: readonly AttendanceRow[]
): Rolls {
	const byStudent = new Map<string, StudentRow>();
	// A student twice on the rolls in one snapshot is not to be; were it so, the order of rows would not decide.
	for (const row of [...students].sort((a, b) => byText(textOf(b), textOf(a))))
		byStudent.set(row.student, row);
	const moves = groupBy(
		[...transfers].sort((a, b) => a.moved_on - b.moved_on || byText(textOf(a), textOf(b))),
		({ student }) => student
	);
	const marks = groupBy(attendance, ({ student }) => student);
	return {
		student: (id) => byStudent.get(id) ?? null,
		on: (id, day) => enrolmentOn(byStudent.get(id), moves.get(id) ?? [], day),
		trainedOn(id) {
			const own = marks.get(id) ?? [];
			const present = own.filter(({ mark }) => mark === 'present').map(({ held_on }) => held_on);
			if (present.length > 0) return Math.min(...present);
			return own.some(({ mark }) => mark === null) ? 'unknown' : null;
		},
		sessionDays: (id) =>
			(marks.get(id) ?? []).filter(({ mark }) => mark === 'present').map(({ held_on }) => held_on)
	};
}

function enrolmentOn(row: StudentRow | undefined, moves: readonly TransferRow[], day: number): Enrolment {
	const [first] = moves;
	if (first === undefined) {
		if (row === undefined) return { state: 'absent' };
		if (goneStates.includes(fold(row.enrolment_state ?? ''))) return { state: 'undated' };
		return { state: 'enrolled', school: row.school, class: row.class };
	}
	const last = moves.filter(({ moved_on }) => moved_on <= day).at(-1);
	if (last === undefined) return placed(row, first.from_school ?? row?.school ?? null, null);
	return last.to_school === null ? { state: 'left' } : placed(row, last.to_school, last.to_class);
}

/** The class of a roll is that of the roll's school only. */
function placed(row: StudentRow | undefined, school: string | null, name: string | null): Enrolment {
	return { state: 'enrolled', school, class: name ?? (row?.school === school ? (row?.class ?? null) : null) };
}

function textOf(row: object): string {
	return JSON.stringify(Object.entries(row).sort(([a], [b]) => byText(a, b)));
}
