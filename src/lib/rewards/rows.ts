/**
 * The rows a tally stands on: rows of the snapshot's tables under their own column names, with dates as days since
 * 1970-01-01 and people as keyed pseudonyms. `source` says where a row came from; it never takes part in a decision.
 */
export interface RowSource {
	file: string;
	sheet: string;
	row: number;
}

export interface ClaimRow {
	claim: string;
	student: string;
	dossier_id: string | null;
	procedure_name: string | null;
	done_on: number | null;
	relation: string | null;
	role: string | null;
	consent: boolean | null;
	source?: RowSource;
}

export interface DossierRow {
	dossier_id: string;
	procedure_code: string | null;
	procedure_name: string | null;
	channel: string | null;
	/** Day of filing: `submitted_at`, else the day of acceptance. */
	filed_on: number | null;
	/** Day the result was there: the earlier of `finished_at` and `returned_at`; null when neither is known. */
	result_on: number | null;
	status: string | null;
	is_practice: boolean | null;
	filer: string | null;
	phone: string | null;
	id_number: string | null;
	/** An earlier export showed it as done (status 9 or 10). */
	was_done: boolean;
	source?: RowSource;
}

export interface StudentRow {
	student: string;
	class: string | null;
	grade: number | null;
	school: string | null;
	consent: boolean | null;
	enrolment_state: string | null;
}

/** A student's change of school; without `to_school` the student left the rolls. */
export interface TransferRow {
	student: string;
	moved_on: number;
	from_school: string | null;
	to_school: string | null;
	to_class: string | null;
}

/** A student's mark at one training session. */
export interface AttendanceRow {
	student: string;
	session: string;
	held_on: number;
	mark: string | null;
}

export interface SchoolRow {
	code: string;
	name: string;
	enrolled_in_scope: number | null;
}

export interface ProcedureRow {
	code: string;
	name: string;
}

export interface TallyRows {
	claims: readonly ClaimRow[];
	/** The dossiers that `findCandidates` names (all of them may be given: what no claim points at changes nothing). */
	dossiers: readonly DossierRow[];
	students: readonly StudentRow[];
	transfers: readonly TransferRow[];
	attendance: readonly AttendanceRow[];
	schools: readonly SchoolRow[];
	procedures: readonly ProcedureRow[];
	/** Pseudonyms of those who trained: the staff that `staff_filer` looks for, beside those the rules name. */
	trainers: readonly string[];
}
