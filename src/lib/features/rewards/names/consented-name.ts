import type { StudentResult } from '#lib/rewards/awards/students.ts';

/**
 * The name of a student, where names are open and a parent agreed; null otherwise. Every page and paper that names a child asks
 * here (point 13 of docs/rewards.md).
 */
export function consentedName(
	{ student, consent }: Pick<StudentResult, 'student' | 'consent'>,
	names: ReadonlyMap<string, string> | null
): string | null {
	return consent ? (names?.get(student) ?? null) : null;
}
