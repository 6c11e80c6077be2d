import { distinct, groupBy } from '#lib/core/groups.ts';
import type { Case } from '../case.ts';
import type { Flagger } from './flag.ts';

/** One person filing, or one telephone, behind the claims of k or more students of one class. */
export const sharedFiler: Flagger = function* (cases, { rules }) {
	for (const sign of ['filer', 'phone'] as const) {
		const known = cases.filter(({ dossier }) => dossier?.[sign]);
		for (const group of groupBy(known, (it) => `${it.dossier?.[sign]}\n${classOf(it)}`).values()) {
			if (distinct(group, ({ claim }) => claim.student) >= rules.flags.studentsPerFiler) yield* group;
		}
	}
};

function classOf({ enrolment }: Case): string {
	return enrolment.state === 'enrolled' ? `${enrolment.school}\n${enrolment.class}` : '';
}
