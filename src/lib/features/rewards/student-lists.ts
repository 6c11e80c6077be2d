import type { StudentResult } from '#lib/rewards/awards/students.ts';

/** The list of results in time, and that of results after the cut-off. */
export const studentLists = ['main', 'supplementary'] as const;
export type StudentList = (typeof studentLists)[number];

/** Whether a student has a verified claim on a list; one may be on both. */
export function isOnList(
	{ verified, supplementary }: Pick<StudentResult, 'verified' | 'supplementary'>,
	list: StudentList
): boolean {
	return (list === 'main' ? verified : supplementary) > 0;
}
