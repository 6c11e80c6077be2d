import type { CellStyle, CellValue } from 'hucre/xlsx';
import { dayNumber, type IsoDate } from '#lib/core/dates.ts';
import { byText } from '#lib/core/order.ts';
import type { Locale } from '#lib/i18n/generated/runtime.js';
import * as m from '#lib/i18n/generated/messages.js';
import { standingOf } from '#lib/rewards/awards/places.ts';
import { columnsInForce } from '#lib/rewards/rules/columns-in-force.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { awardsReason, methodSteps, methodWords } from './apportionment.ts';
import { ruleRows } from './rules/rule-rows.ts';
import { outcomeWords, reasonWords, relationWords, roleWords } from './words.ts';

interface Sheet {
	name: string;
	columns: { label: string; format?: string }[];
	rows: CellValue[][];
}

const COUNT = '#,##0';
const SHARE = '0.0%';
const QUOTA = '0.00';
const DATE = 'dd/mm/yyyy';

/**
 * The tally as a workbook for the office: schools, how awards are shared out, classes, students, what was not credited and why, results after the cut-off, rules, sources.
 * Typed cells, frozen headings, texts as strings, so that nothing in a cell is run as a formula. People are pseudonyms.
 * The writer is loaded only when first needed. The workbook carries the tally's date, not that of its writing: the same tally gives the same bytes.
 */
export async function tallyWorkbook(file: TallyFile, locale: Locale): Promise<Uint8Array> {
	const { writeXlsx } = await import('hucre/xlsx');
	const { content } = file;
	const written = new Date(`${content.date}T00:00:00Z`);
	const sheets = [
		schoolSheet(file, locale),
		awardSheet(file, locale),
		classSheet(file, locale),
		studentSheet(file, locale),
		notCreditedSheet(file, locale),
		supplementarySheet(file, locale),
		ruleSheet(content.rules, locale),
		sourceSheet(file, locale)
	];
	const output: Uint8Array | ArrayBuffer = await writeXlsx({
		sheets: sheets.map(({ name, columns, rows }) => ({
			name,
			columns: columns.map(({ label, format }, index) => ({
				width: widthOf(
					label,
					rows.map((row) => row[index] ?? null)
				),
				...(format === undefined ? {} : { numFmt: format })
			})),
			rows: [columns.map(({ label }): CellValue => label), ...rows],
			cells: stylesOf({ name, columns, rows }),
			freezePane: { rows: 1 }
		})),
		properties: { creator: 'Nhịp Số', created: written, modified: written }
	});
	return output instanceof Uint8Array ? output : new Uint8Array(output);
}

const heading = { font: { bold: true }, alignment: { wrapText: true, vertical: 'bottom' as const } };

/** Headings bold; in a column of values of many kinds the days say for themselves that they are days. */
function stylesOf({ columns, rows }: Sheet): Map<string, { style: CellStyle }> {
	const styles = new Map<string, { style: CellStyle }>(
		columns.map((_, index) => [`0,${index}`, { style: heading }])
	);
	rows.forEach((row, at) =>
		row.forEach((cell, index) => {
			if (cell instanceof Date && columns[index]?.format === undefined)
				styles.set(`${at + 1},${index}`, { style: { numFmt: DATE } });
		})
	);
	return styles;
}

function schoolSheet({ content }: TallyFile, locale: Locale): Sheet {
	const said = { locale };
	const count = (label: string) => ({ label, format: COUNT });
	const places = content.schools.map(({ place }) => place);
	const placeCells = (place: number | null): CellValue[] => {
		const standing = standingOf(place, places);
		return standing === null ? [null, null] : [standing.place, yesOrNo(standing.tied, locale)];
	};
	return {
		name: m.tally_sheet_schools({}, said),
		columns: [
			{ label: m.tally_school({}, said) },
			{ label: m.tally_school_name({}, said) },
			count(m.tally_enrolled({}, said)),
			count(m.tally_trained({}, said)),
			count(m.tally_students_claiming({}, said)),
			count(m.tally_students_verified({}, said)),
			count(m.tally_rewarded({}, said)),
			count(m.tally_claims({}, said)),
			count(outcomeWords('verified', locale)),
			count(outcomeWords('waiting', locale)),
			count(outcomeWords('failed', locale)),
			count(outcomeWords('refused', locale)),
			count(outcomeWords('decision', locale)),
			{ label: m.tally_rate({}, said), format: SHARE },
			{ label: m.tally_shrunk({}, said), format: SHARE },
			count(m.tally_place({}, said)),
			{ label: m.tally_tied({}, said) },
			count(m.tally_awards({}, said))
		],
		rows: content.schools.map((school) => [
			school.school,
			school.name,
			school.enrolled,
			school.trained,
			school.studentsClaiming,
			school.studentsVerified,
			school.rewarded,
			school.claims,
			school.outcomes.verified,
			school.outcomes.waiting,
			school.outcomes.failed,
			school.outcomes.refused,
			school.outcomes.decision,
			school.rate,
			school.shrunk,
			...placeCells(school.place),
			school.awards
		])
	};
}

/** How the certificates are shared out over the schools, by which method and why each has as many. */
function awardSheet({ content }: TallyFile, locale: Locale): Sheet {
	const said = { locale };
	const { method, basis } = content.rules.schools;
	return {
		name: m.tally_sheet_awards({}, said),
		columns: [
			{ label: m.tally_school({}, said) },
			{ label: m.tally_school_name({}, said) },
			{ label: m.tally_rewarded({}, said), format: COUNT },
			{ label: m.tally_quota({}, said), format: QUOTA },
			{ label: m.tally_awards({}, said), format: COUNT },
			{ label: m.tally_awards_why({}, said) },
			{ label: m.tally_awards_method({}, said) },
			{ label: m.tally_basis({}, said) }
		],
		rows: content.schools.map((school) => [
			school.school,
			school.name,
			school.rewarded,
			school.quota,
			school.awards,
			awardsReason(school, content, locale),
			`${methodWords(method, locale)}. ${methodSteps(method, locale)}`,
			basis
		])
	};
}

function classSheet({ content }: TallyFile, locale: Locale): Sheet {
	const said = { locale };
	const classes = new Map<
		string,
		{ school: string; name: string; claiming: number; verified: number; rewarded: number }
	>();
	for (const { school, class: name, verified, tier } of content.students) {
		const key = `${school ?? ''}\n${name ?? ''}`;
		const own = classes.get(key) ?? {
			school: school ?? '',
			name: name ?? '',
			claiming: 0,
			verified: 0,
			rewarded: 0
		};
		own.claiming++;
		if (verified > 0) own.verified++;
		if (tier !== null) own.rewarded++;
		classes.set(key, own);
	}
	return {
		name: m.tally_sheet_classes({}, said),
		columns: [
			{ label: m.tally_school({}, said) },
			{ label: m.tally_class({}, said) },
			{ label: m.tally_students_claiming({}, said), format: COUNT },
			{ label: m.tally_students_verified({}, said), format: COUNT },
			{ label: m.tally_rewarded({}, said), format: COUNT }
		],
		rows: [...classes]
			.sort(([a], [b]) => byText(a, b))
			.map(([, own]) => [own.school, own.name, own.claiming, own.verified, own.rewarded])
	};
}

function studentSheet({ content }: TallyFile, locale: Locale): Sheet {
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

function notCreditedSheet({ content, sources }: TallyFile, locale: Locale): Sheet {
	const said = { locale };
	return {
		name: m.tally_sheet_not_credited({}, said),
		columns: [
			{ label: m.tally_claim({}, said) },
			{ label: m.tally_student({}, said) },
			{ label: m.tally_school({}, said) },
			{ label: m.tally_class({}, said) },
			{ label: m.tally_date({}, said), format: DATE },
			{ label: m.tally_outcome({}, said) },
			{ label: m.tally_reason({}, said) },
			{ label: m.tally_dossiers({}, said) },
			{ label: m.tally_claim_row({}, said) }
		],
		rows: content.claims
			.filter(({ outcome }) => outcome !== 'verified')
			.map((claim) => [
				claim.claim,
				claim.student,
				claim.school,
				claim.class,
				dateCell(claim.date),
				outcomeWords(claim.outcome, locale),
				reasonWords(claim.reason, locale),
				claim.evidence.map(({ dossier }) => dossier).join(', '),
				sources.rows.claims[claim.claim] ?? null
			])
	};
}

function supplementarySheet({ content, sources }: TallyFile, locale: Locale): Sheet {
	const said = { locale };
	return {
		name: m.tally_sheet_supplementary({}, said),
		columns: [
			{ label: m.tally_claim({}, said) },
			{ label: m.tally_student({}, said) },
			{ label: m.tally_school({}, said) },
			{ label: m.tally_class({}, said) },
			{ label: m.rewards_role({}, said) },
			{ label: m.rewards_relation({}, said) },
			{ label: m.tally_date({}, said), format: DATE },
			{ label: m.tally_dossiers({}, said) },
			{ label: m.rewards_result_on({}, said), format: DATE },
			{ label: m.tally_claim_row({}, said) }
		],
		rows: content.claims
			.filter(({ list }) => list === 'supplementary')
			.map((claim) => [
				claim.claim,
				claim.student,
				claim.school,
				claim.class,
				claim.role === null ? null : roleWords(claim.role, locale),
				claim.relation === null ? null : relationWords(claim.relation, locale),
				dateCell(claim.date),
				claim.evidence.map(({ dossier }) => dossier).join(', '),
				dateCell(claim.evidence[0]?.result ?? null),
				sources.rows.claims[claim.claim] ?? null
			])
	};
}

function yesOrNo(value: boolean, locale: Locale): string {
	return value ? m.tally_yes({}, { locale }) : m.tally_no({}, { locale });
}

function dateCell(date: IsoDate | null): CellValue {
	return date === null ? null : new Date(dayNumber(date) * 86_400_000);
}

function ruleSheet(rules: Rules, locale: Locale): Sheet {
	const said = { locale };
	return {
		name: m.tally_sheet_rules({}, said),
		columns: [
			{ label: m.tally_rule({}, said) },
			{ label: m.tally_rule_field({}, said) },
			{ label: m.tally_value({}, said) },
			{ label: m.tally_basis({}, said) }
		],
		rows: ruleRows(rules, locale).map(({ part, field, value, basis }) => [part, field, value, basis])
	};
}

function sourceSheet({ content, sources, sha256, sourcesSha256 = '' }: TallyFile, locale: Locale): Sheet {
	const said = { locale };
	return {
		name: m.tally_sheet_sources({}, said),
		columns: [
			{ label: m.tally_source({}, said) },
			{ label: m.tally_amount({}, said), format: COUNT },
			{ label: m.tally_sha256({}, said) }
		],
		rows: [
			['tally.json', content.claims.length, sha256],
			[m.tally_sources_part({}, said), sources.files.length, sourcesSha256],
			...Object.entries(content.inputs).map(([name, { rows, sha256: hash }]): CellValue[] => [
				name,
				rows,
				hash
			]),
			...sources.files.map(({ file, bytes, sha256: hash }): CellValue[] => [file, bytes, hash])
		]
	};
}

function widthOf(label: string, cells: readonly CellValue[]): number {
	const lengths = cells.map((cell) => (typeof cell === 'string' ? cell.length : 10));
	return Math.max(
		10,
		Math.min(60, lengths.reduce((most, length) => Math.max(most, length), Math.ceil(label.length / 2)) + 2)
	);
}
