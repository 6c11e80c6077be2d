import { dayNumber } from '#lib/core/dates.ts';
import type { Decision } from '#lib/rewards/decisions/decisions.ts';
import { freeze } from '#lib/rewards/freeze/freeze.ts';
import { findCandidates } from '#lib/rewards/match/candidates.ts';
import type { AttendanceRow, ClaimRow, DossierRow, StudentRow } from '#lib/rewards/rows.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';
import { handDecided, procedures } from './hand-decided.ts';

/** The fewest rows that a rule is about, tallied under the rules of the hand-decided table. */

export const [birth, marriage] = procedures.map(({ name }) => name) as [string, string];
export const on = (day: string) => dayNumber(`2017-${day}`);

export interface World {
	students: StudentRow[];
	claims: ClaimRow[];
	dossiers: DossierRow[];
	attendance: AttendanceRow[];
	decisions: Decision[];
}

export const student = (id: string, change: Partial<StudentRow> = {}): StudentRow => ({
	student: id,
	class: '8A1',
	grade: 8,
	school: 'A',
	consent: true,
	enrolment_state: 'Đang học',
	...change
});
/** A neighbour's dossier, filed on 10 April and done. */
export const dossier = (id: number, change: Partial<DossierRow> = {}): DossierRow => ({
	dossier_id: `H26-170410-${1000 + 111 * id}`,
	procedure_code: null,
	procedure_name: birth,
	channel: 'online',
	filed_on: on('04-10'),
	result_on: on('04-12'),
	status: 'result_returned',
	is_practice: false,
	filer: null,
	phone: null,
	id_number: null,
	was_done: false,
	...change
});
/** What a student claims of a dossier: filed, for a neighbour, on the day it was filed. */
export const claim = (id: string, who: string, of: DossierRow, change: Partial<ClaimRow> = {}): ClaimRow => ({
	claim: id,
	student: who,
	dossier_id: of.dossier_id,
	procedure_name: of.procedure_name,
	done_on: of.filed_on,
	relation: 'neighbour',
	role: 'filed',
	consent: true,
	...change
});
export const present = (who: string, day = '03-05'): AttendanceRow => ({
	student: who,
	session: `t${day}`,
	held_on: on(day),
	mark: 'present'
});

/** Two students of one class, both trained before anything was filed. */
export const world = (change: Partial<World>): World => ({
	students: [student('s1'), student('s2')],
	claims: [],
	dossiers: [],
	attendance: [present('s1'), present('s2')],
	decisions: [],
	...change
});

/** One claim of s1 on one dossier. */
export const one = (
	of: Partial<DossierRow> = {},
	how: Partial<ClaimRow> = {},
	more: Partial<World> = {}
): World => {
	const only = dossier(1, of);
	return world({ dossiers: [only], claims: [claim('c1', 's1', only, how)], ...more });
};
/** A dossier each, claimed by those named. */
export const each = (claimants: string[], of: (at: number) => Partial<DossierRow> = () => ({})): World => {
	const dossiers = claimants.map((_, at) => dossier(at, of(at)));
	return world({
		dossiers,
		claims: dossiers.map((row, at) => claim(`c${at + 1}`, claimants[at]!, row))
	});
};
/** One dossier, claimed by those named in one role. */
export const shared = (role: string, ...claimants: string[]): World => {
	const only = dossier(1);
	return world({
		dossiers: [only],
		claims: claimants.map((who, at) => claim(`c${at + 1}`, who, only, { role }))
	});
};
/** So many students of each school, each with one dossier. */
export const schools = (counts: Record<string, number>, untrained: string[] = []): World => {
	const all = Object.entries(counts).flatMap(([school, count]) =>
		Array.from({ length: count }, (_, at) => student(`${school}${at}`, { school }))
	);
	const dossiers = all.map((_, at) => dossier(at));
	return world({
		students: all,
		dossiers,
		claims: all.map((row, at) => claim(`c${at + 1}`, row.student, dossiers[at]!)),
		attendance: all.filter((row) => !untrained.includes(row.student)).map((row) => present(row.student))
	});
};

/** `set` changes the rules beforehand. */
export async function tallied(rows: World, set: (rules: Rules) => void = () => undefined) {
	const { rules, date, pseudonymKey, sources } = handDecided();
	set(rules);
	const candidates = findCandidates(
		rows.claims.map(({ dossier_id }) => dossier_id),
		rows.dossiers.map(({ dossier_id }) => dossier_id)
	);
	return freeze({
		...rows,
		transfers: [],
		schools: ['A', 'B', 'C'].map((code) => ({ code, name: `THCS ${code}`, enrolled_in_scope: null })),
		procedures,
		trainers: [],
		candidates,
		rules,
		date,
		pseudonymKey,
		sources
	});
}
