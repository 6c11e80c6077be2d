import type { DossierRow, TallyRows } from '../rows.ts';
import type { Tallied, TallyInput } from '../tally.ts';
import { inputHash, type InputHash } from './input-hash.ts';

/** The columns that are hashed of each table: all but where a row stands. */
const columns = {
	claims: ['claim', 'student', 'dossier_id', 'procedure_name', 'done_on', 'relation', 'role', 'consent'],
	dossiers: [
		'dossier_id',
		'procedure_code',
		'procedure_name',
		'channel',
		'filed_on',
		'result_on',
		'status',
		'is_practice',
		'filer',
		'phone',
		'id_number',
		'was_done'
	],
	students: ['student', 'class', 'grade', 'school', 'consent', 'enrolment_state'],
	transfers: ['student', 'moved_on', 'from_school', 'to_school', 'to_class'],
	attendance: ['student', 'session', 'held_on', 'mark'],
	schools: ['code', 'name', 'enrolled_in_scope'],
	procedures: ['code', 'name']
} as const satisfies {
	[Name in Exclude<keyof TallyRows, 'trainers'>]: readonly (keyof TallyRows[Name][number])[];
};

/** Hashes of lists of rows that stay as they are: a page tallies the same rows again and again. */
const known = new WeakMap<readonly object[], Promise<InputHash>>();

function once<Row extends object>(
	rows: readonly Row[],
	names: readonly (keyof Row & string)[]
): Promise<InputHash> {
	let hash = known.get(rows);
	if (!hash) known.set(rows, (hash = inputHash(rows, names)));
	return hash;
}

/** Of dossiers only those behind a reason: one that no claim points at changes nothing, not even the hash. */
export async function inputHashes(input: TallyInput, { cases }: Tallied): Promise<Record<string, InputHash>> {
	const evidence = new Set<DossierRow>();
	for (const it of cases) for (const row of it.evidence) evidence.add(row);
	return {
		claims: await once(input.claims, columns.claims),
		dossiers: await inputHash(evidence, columns.dossiers),
		students: await once(input.students, columns.students),
		transfers: await once(input.transfers, columns.transfers),
		attendance: await once(input.attendance, columns.attendance),
		schools: await once(input.schools, columns.schools),
		procedures: await once(input.procedures, columns.procedures),
		trainers: await inputHash(
			input.trainers.map((trainer) => ({ trainer })),
			['trainer']
		)
	};
}
