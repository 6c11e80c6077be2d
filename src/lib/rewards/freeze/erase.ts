import { sha256Hex } from '#lib/core/bytes.ts';
import type { TallyRows } from '../rows.ts';

export interface Erased<Rows> {
	rows: Rows;
	tombstones: { decision: number; claims: number }[];
}

/**
 * Takes out every row of the students whose erasure the log asks for (`erased`: SHA-256 of the pseudonym → number of
 * the entry), before anything is counted. What stays is how many claims went, and by which decision; `before`: how many are gone from
 * the rows already, by the same hash.
 */
export async function eraseStudents<
	Rows extends Pick<TallyRows, 'claims' | 'students' | 'transfers' | 'attendance'>
>(
	rows: Rows,
	erased: ReadonlyMap<string, number>,
	before: ReadonlyMap<string, number> = new Map()
): Promise<Erased<Rows>> {
	if (erased.size === 0) return { rows, tombstones: [] };
	const everyone = new Set(
		[rows.claims, rows.students, rows.transfers, rows.attendance].flatMap((list) =>
			list.map(({ student }) => student)
		)
	);
	const gone = new Map<string, number>();
	for (const student of everyone) {
		const decision = erased.get(await studentHash(student));
		if (decision !== undefined) gone.set(student, decision);
	}
	const stays = ({ student }: { student: string }) => !gone.has(student);
	return {
		rows: {
			...rows,
			claims: rows.claims.filter(stays),
			students: rows.students.filter(stays),
			transfers: rows.transfers.filter(stays),
			attendance: rows.attendance.filter(stays)
		},
		tombstones: [...erased]
			.sort(([, a], [, b]) => a - b)
			.map(([hash, decision]) => ({
				decision,
				claims:
					(before.get(hash) ?? 0) +
					new Set(
						rows.claims.filter(({ student }) => gone.get(student) === decision).map(({ claim }) => claim)
					).size
			}))
	};
}

/** How the log names a student to be erased. */
export function studentHash(pseudonym: string): Promise<string> {
	return sha256Hex(new TextEncoder().encode(pseudonym));
}
