import { distinct, groupBy } from '#lib/core/groups.ts';
import type { Flagger } from './flag.ts';

/** k or more students of one school claim one procedure filed on a day they sat in a session together. */
export const jointSession: Flagger = (cases, { rules, rolls, catalogue }) => {
	const inSession = cases.filter(
		({ claim, dossier }) =>
			dossier !== null &&
			dossier.filed_on !== null &&
			rolls.sessionDays(claim.student).includes(dossier.filed_on)
	);
	const together = groupBy(inSession, ({ dossier, enrolment }) => {
		const school = enrolment.state === 'enrolled' ? enrolment.school : null;
		return `${school}\n${dossier?.filed_on}\n${dossier && catalogue.keyOf(dossier)}`;
	});
	return [...together.values()].flatMap((group) =>
		distinct(group, ({ claim }) => claim.student) >= rules.flags.jointSessionStudents ? group : []
	);
};
