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

/** What is known of one student. */
interface Known {
	row: StudentRow | null;
	moves: readonly TransferRow[];
	/** Where one is who never moved: the day makes no difference. */
	unmoved: Enrolment | null;
	/** Days of the sessions attended. */
	attended: readonly number[];
	/** There are marks that nobody can read. */
	unreadable: boolean;
}

const none: readonly never[] = [];
const nowhere: Enrolment = { state: 'absent' };

export function rollsOf(
	students: readonly StudentRow[],
	transfers: readonly TransferRow[],
	attendance: readonly AttendanceRow[]
): Rolls {
	const known = new Map<string, Known>();
	const of = (student: string): Known => {
		let found = known.get(student);
		if (found === undefined)
			known.set(
				student,
				(found = { row: null, moves: none, unmoved: null, attended: none, unreadable: false })
			);
		return found;
	};
	for (const row of students) {
		const own = of(row.student);
		// A student twice on the rolls of one snapshot is not to be; were it so, the order of rows would not decide.
		if (own.row === null || byText(textOf(row), textOf(own.row)) < 0) own.row = row;
	}
	const moves = [...transfers].sort((a, b) => a.moved_on - b.moved_on || byText(textOf(a), textOf(b)));
	for (const [student, rows] of groupBy(moves, (row) => row.student)) of(student).moves = rows;
	for (const { student, mark, held_on } of attendance) {
		const own = of(student);
		if (mark === null) own.unreadable = true;
		if (mark === 'present') own.attended = own.attended === none ? [held_on] : [...own.attended, held_on];
	}
	return {
		student: (id) => known.get(id)?.row ?? null,
		on(id, day) {
			const own = known.get(id);
			if (own === undefined) return nowhere;
			if (own.moves.length > 0) return enrolmentOn(own.row, own.moves, day);
			return (own.unmoved ??= enrolmentOn(own.row, none, day));
		},
		trainedOn(id) {
			const own = known.get(id);
			if (own === undefined) return null;
			const [first, ...others] = own.attended;
			if (first !== undefined) return others.length === 0 ? first : Math.min(first, ...others);
			return own.unreadable ? 'unknown' : null;
		},
		sessionDays: (id) => known.get(id)?.attended ?? none
	};
}

function enrolmentOn(row: StudentRow | null, moves: readonly TransferRow[], day: number): Enrolment {
	const [first] = moves;
	if (first === undefined) {
		if (row === null) return nowhere;
		if (isGone(row.enrolment_state)) return { state: 'undated' };
		return { state: 'enrolled', school: row.school, class: row.class };
	}
	const last = moves.filter(({ moved_on }) => moved_on <= day).at(-1);
	if (last === undefined) return placed(row, first.from_school ?? row?.school ?? null, null);
	return last.to_school === null ? { state: 'left' } : placed(row, last.to_school, last.to_class);
}

/** The class of a roll is that of the roll's school only. */
function placed(row: StudentRow | null, school: string | null, name: string | null): Enrolment {
	return { state: 'enrolled', school, class: name ?? (row?.school === school ? (row?.class ?? null) : null) };
}

function textOf(row: object): string {
	return JSON.stringify(Object.entries(row).sort(([a], [b]) => byText(a, b)));
}
