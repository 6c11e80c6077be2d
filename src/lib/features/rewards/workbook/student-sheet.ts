import type { Locale } from '#lib/i18n/generated/runtime.js';
import * as m from '#lib/i18n/generated/messages.js';
import { columnsInForce } from '#lib/rewards/rules/columns-in-force.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { COUNT, yesOrNo, type Sheet } from './sheet.ts';

export function studentSheet({ content }: TallyFile, locale: Locale): Sheet {
	const said = { locale };
	const count = (label: string) => ({ label, format: COUNT });
	const titles = new Map(content.rules.tiers.map(({ id, title }) => [id, title[locale]]));
	const columns = columnsInForce(content.rules, content.date);
	return {
		name: m.tally_sheet_students({}, said),
		columns: [
			{ label: m.tally_student({}, said) },
			{ label: m.tally_school({}, said) },
			{ label: m.tally_class({}, said) },
			count(m.tally_claims({}, said)),
			count(m.tally_verified({}, said)),
			count(m.tally_filed({}, said)),
			count(m.tally_guided({}, said)),
			count(m.tally_procedures({}, said)),
			count(m.tally_households({}, said)),
			count(m.tally_supplementary({}, said)),
			{ label: m.tally_tier({}, said) },
			count(m.tally_place({}, said)),
			{ label: m.tally_consent({}, said) },
			...columns.map(({ title }) => count(title[locale]))
		],
		rows: content.students.map((student) => [
			student.student,
			student.school,
			student.class,
			student.claimed,
			student.verified,
			student.filed,
			student.guided,
			student.procedures,
			student.households,
			student.supplementary,
			student.tier === null ? null : (titles.get(student.tier) ?? student.tier),
			student.place,
			yesOrNo(student.consent, locale),
			...columns.map(({ id }) => student.columns[id] ?? null)
		])
	};
}
