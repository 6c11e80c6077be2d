import { byText } from '#lib/core/order.ts';
import type { SchoolResult } from '../awards/schools.ts';
import type { StudentResult } from '../awards/students.ts';
import { partingEntry } from '../decisions/append.ts';
import { canonicalText } from './canonical.ts';
import type { ClaimResult, TallyContent, TallyResult } from './content.ts';

/** One thing that changed: what it was and what it is; null where it was not there. */
export interface Change<State> {
	id: string;
	before: State | null;
	after: State | null;
}

export type ClaimChange = Change<Pick<ClaimResult, 'outcome' | 'reason' | 'list' | 'flags'>>;
export type SchoolChange = Change<Pick<SchoolResult, 'studentsVerified' | 'rewarded' | 'place' | 'awards'>>;

/** A student whose tier or place is another; school and class are those of the later tally, where the student is in it. */
export interface StudentChange extends Change<Pick<StudentResult, 'tier' | 'place'>> {
	school: string | null;
	class: string | null;
}

/** What came out otherwise. */
export interface ResultChanges {
	claims: ClaimChange[];
	students: StudentChange[];
	schools: SchoolChange[];
}

/** What is different between two tallies, an earlier and a later one. */
export interface Difference extends ResultChanges {
	same: boolean;
	/** Counted by another version of the engine: the hashes differ even where the results do not. */
	engine: boolean;
	/** Tables of the input whose content differs. */
	inputs: string[];
	rules: boolean;
	date: boolean;
	pseudonymKey: boolean;
	/** Entries appended, and whether the earlier log is no longer the beginning of the later one. */
	decisionsAdded: number;
	decisionsRewritten: boolean;
	/** Credited before and withdrawn now: to be looked at first. */
	withdrawnAfterCredit: string[];
	/** Totals that moved, outcome by outcome. */
	outcomes: Change<number>[];
}

export function difference(before: TallyContent, after: TallyContent): Difference {
	const results = resultChanges(before, after);
	return {
		...results,
		same: canonicalText(before) === canonicalText(after),
		engine: before.engine !== after.engine,
		inputs: [...new Set([...Object.keys(before.inputs), ...Object.keys(after.inputs)])]
			.filter((name) => before.inputs[name]?.sha256 !== after.inputs[name]?.sha256)
			.sort(byText),
		rules: before.rulesSha256 !== after.rulesSha256,
		date: before.date !== after.date,
		pseudonymKey: before.pseudonymKey !== after.pseudonymKey,
		decisionsAdded: Math.max(0, after.decisions.length - before.decisions.length),
		decisionsRewritten: partingEntry(before.decisions, after.decisions) !== null,
		withdrawnAfterCredit: results.claims
			.filter((each) => each.before?.outcome === 'verified' && each.after?.reason === 'dossier_withdrawn')
			.map(({ id }) => id),
		outcomes: changes(
			Object.entries(before.totals.outcomes),
			Object.entries(after.totals.outcomes),
			([outcome]) => outcome,
			([, count]) => count
		)
	};
}

/** The claims, students and schools of which two tallies say something else. */
export function resultChanges(before: TallyResult, after: TallyResult): ResultChanges {
	const rows = new Map([...before.students, ...after.students].map((row) => [row.student, row]));
	return {
		claims: changes(
			before.claims,
			after.claims,
			({ claim }) => claim,
			({ outcome, reason, list, flags }) => ({ outcome, reason, list, flags })
		),
		students: changes(
			before.students,
			after.students,
			({ student }) => student,
			({ tier, place }) => ({ tier, place })
		).map((change) => {
			const row = rows.get(change.id);
			return { ...change, school: row?.school ?? null, class: row?.class ?? null };
		}),
		schools: changes(
			before.schools,
			after.schools,
			({ school }) => school,
			({ studentsVerified, rewarded, place, awards }) => ({ studentsVerified, rewarded, place, awards })
		)
	};
}

/** How many students came into a tier, left all, or went from one to another; the rest have another place in theirs. */
export function tierMoves(students: readonly StudentChange[]): Record<'gained' | 'lost' | 'moved', number> {
	const moves = { gained: 0, lost: 0, moved: 0 };
	for (const { before, after } of students) {
		const [was, is] = [before?.tier ?? null, after?.tier ?? null];
		if (was === is) continue;
		if (was === null) moves.gained++;
		else if (is === null) moves.lost++;
		else moves.moved++;
	}
	return moves;
}

/** Those whose tier is another before those who have another place in theirs. */
export function tierChangesFirst(students: readonly StudentChange[]): StudentChange[] {
	const stays = ({ before, after }: StudentChange) =>
		Number((before?.tier ?? null) === (after?.tier ?? null));
	return [...students].sort((one, other) => stays(one) - stays(other));
}

function changes<Row, State>(
	before: readonly Row[],
	after: readonly Row[],
	idOf: (row: Row) => string,
	stateOf: (row: Row) => State
): Change<State>[] {
	const old = new Map(before.map((row) => [idOf(row), stateOf(row)]));
	const fresh = new Map(after.map((row) => [idOf(row), stateOf(row)]));
	return [...new Set([...old.keys(), ...fresh.keys()])].sort(byText).flatMap((id) => {
		const [was, is] = [old.get(id) ?? null, fresh.get(id) ?? null];
		return canonicalText(was) === canonicalText(is) ? [] : [{ id, before: was, after: is }];
	});
}
