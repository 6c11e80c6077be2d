/**
 * `facts`: one row a dossier, practice dossiers left out, with every dimension resolved and every condition an
 * indicator asks for already decided. Built once at the end of an ingest; both the cube and SQL read it, which is
 * why they cannot disagree about what "on time" means.
 */
export const factColumns = {
	dossier_id: 'VARCHAR',
	/** Day of acceptance; the period of most indicators. */
	day: 'DATE',
	/** Day of filing: `submitted_at`, else the day of acceptance. The cohort of D12 and D13. */
	submitted_day: 'DATE',
	finished_day: 'DATE',
	/** Hour and ISO weekday of filing; hour is null when only a date is known. */
	hour: 'TINYINT',
	weekday: 'TINYINT',
	ward: 'VARCHAR',
	/** `ward/name`, e.g. `00343/Tổ dân phố số 1`: a name alone is found in every ward (see neighbourhood.ts). */
	neighbourhood: 'VARCHAR',
	school: 'VARCHAR',
	/** Catalogue code (8 characters) when known, else the procedure's name as given. */
	procedure: 'VARCHAR',
	field: 'VARCHAR',
	unit: 'VARCHAR',
	channel: 'VARCHAR',
	level: 'VARCHAR',
	status: 'VARCHAR',
	applicant_kind: 'VARCHAR',
	/** A claim names a student who filed or guided this dossier. */
	has_helper: 'BOOLEAN',
	/** The same as a category: `helped` or `alone`. */
	helper: 'VARCHAR',
	/** channel = 'online', false (never null) when the channel is missing, as the official formula counts it. */
	online: 'BOOLEAN',
	channel_missing: 'BOOLEAN',
	/** The catalogue offered the procedure online (partial or full) on `day`; null without a catalogue. */
	offered_online: 'BOOLEAN',
	/** The procedure has a fee and this dossier's fee is not 0; null when neither is known. */
	fee_due: 'BOOLEAN',
	/** This, and the other columns of ticks below: null where the sheet has no such column, never merely because a cell is empty. */
	paid_online: 'BOOLEAN',
	needs_paper_result: 'BOOLEAN',
	electronic_result: 'BOOLEAN',
	digitised: 'BOOLEAN',
	reused: 'BOOLEAN',
	complaint: 'BOOLEAN',
	/** Accepted and finished: the denominator of on-time. */
	processed: 'BOOLEAN',
	/** Null when not processed or when neither a due date nor a statutory limit is known. */
	on_time: 'BOOLEAN',
	/** Working days from acceptance to the end of the clock; null when not processed. */
	processing_days: 'DOUBLE',
	/** Ever asked for a supplement. */
	supplemented: 'BOOLEAN',
	/** Filed at a time of day outside Monday–Friday 08:00–17:00 or on a holiday; null without a time of day. */
	out_of_hours: 'BOOLEAN',
	ward_unmatched: 'BOOLEAN',
	due_missing: 'BOOLEAN'
} as const;

export type FactColumn = keyof typeof factColumns;
