import { groupBy } from '#lib/core/groups.ts';
import { byText } from '#lib/core/order.ts';
import { fold } from '#lib/core/text.ts';
import type { AttendanceRow, StudentRow, TransferRow } from '../rows.ts';

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

/** The few texts met, read once each. */
const gone = new Map<string, boolean>();

function isGone(state: string | null): boolean {
	if (state === null) return false;
	let found = gone.get(state);
	if (found === undefined) gone.set(state, (found = goneStates.includes(fold(state))));
	return found;
}

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
	for (const [student, rows] of groupBy(students, (row) => row.student)) {
		const [first, ...others] = rows;
		if (!first) continue;
		// A student twice on the rolls of one snapshot is not to be; were it so, the order of rows would not decide.
		byStudent.set(
			student,
			others.reduce((least, row) => (byText(textOf(row), textOf(least)) < 0 ? row : least), first)
		);
	}
	const moves = groupBy(
		[...transfers].sort((a, b) => a.moved_on - b.moved_on || byText(textOf(a), textOf(b))),
		({ student }) => student
	);
	const attended = new Map<string, number[]>();
	const unreadable = new Set<string>();
	for (const { student, mark, held_on } of attendance) {
		if (mark === null) unreadable.add(student);
		if (mark !== 'present') continue;
		const days = attended.get(student);
		if (days) days.push(held_on);
		else attended.set(student, [held_on]);
	}
	/** Where those are who never moved: the day makes no difference. */
	const unmoved = new Map<string, Enrolment>();
	return {
		student: (id) => byStudent.get(id) ?? null,
		on(id, day) {
			const own = moves.get(id);
			if (own) return enrolmentOn(byStudent.get(id), own, day);
			let always = unmoved.get(id);
			if (!always) unmoved.set(id, (always = enrolmentOn(byStudent.get(id), [], day)));
			return always;
		},
		trainedOn(id) {
			const days = attended.get(id);
			if (days) return days.length === 1 ? (days[0] as number) : Math.min(...days);
			return unreadable.has(id) ? 'unknown' : null;
		},
		sessionDays: (id) => attended.get(id) ?? []
	};
}

function enrolmentOn(row: StudentRow | undefined, moves: readonly TransferRow[], day: number): Enrolment {
	const [first] = moves;
	if (first === undefined) {
		if (row === undefined) return { state: 'absent' };
		if (isGone(row.enrolment_state)) return { state: 'undated' };
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
