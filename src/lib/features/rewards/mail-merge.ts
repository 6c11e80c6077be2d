import { csvCell } from '#lib/core/csv-cell.ts';
import { neutralised } from '#lib/core/formula-text.ts';
import { formatDate } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { Locale } from '#lib/i18n/named-message.ts';
import type { StudentResult } from '#lib/rewards/awards/students.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { issuerOn } from '#lib/rewards/rules/issuer.ts';
import { certificateOf, certificateWords } from './certificate.ts';
import { consentedName } from './names/consented-name.ts';
import { signedDay } from './report/signed-day.ts';
import { schoolNames } from './school-names.ts';
import { studentCode } from './words.ts';

/**
 * One record a student in a tier, for a word processor's mail merge: UTF-8 with byte order mark, comma, CRLF. A column says who has a
 * certificate, and where fewer are given than earned, that the school has so many for so many. Names stand only where they
 * are opened and a parent agreed; the others have the code alone. Text a spreadsheet would run is neutralised.
 */
export function mailMerge(
	{ content, sources }: TallyFile,
	names: ReadonlyMap<string, string> | null,
	locale: Locale
): string {
	const said = { locale };
	const { rules, students } = content;
	const issuer = issuerOn(rules, content.date);
	const signed = signedDay({ content, sources });
	const schoolName = schoolNames(content);
	const certificate = (student: StudentResult) => {
		const found = certificateOf(student, content);
		return found === null ? '' : certificateWords(found, said);
	};
	const header = [
		m.report_index({}, said),
		m.report_code({}, said),
		m.report_name({}, said),
		m.report_class({}, said),
		m.report_school({}, said),
		m.report_tier({}, said),
		m.rewards_certificate({}, said),
		m.rewards_merge_title({}, said),
		m.rewards_merge_issuer({}, said),
		m.rewards_merge_place({}, said),
		m.rewards_merge_date({}, said)
	];
	const records = rules.tiers.flatMap(({ id, title }) =>
		students
			.filter(({ tier }) => tier === id)
			.map((student) => [
				studentCode(student.student),
				consentedName(student, names) ?? '',
				student.class ?? '',
				schoolName.get(student.school ?? '') ?? '',
				title[locale],
				certificate(student),
				rules.title[locale],
				issuer.name,
				issuer.place,
				signed === null ? '' : formatDate(signed, locale)
			])
	);
	const lines = [header, ...records.map((record, at) => [String(at + 1), ...record])];
	return `\ufeff${lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')}`;
}

function field(cell: string): string {
	return csvCell(neutralised(cell));
}
