import type { CellValue } from 'hucre/xlsx';
import type { Locale } from '#lib/i18n/generated/runtime.js';
import * as m from '#lib/i18n/generated/messages.js';
import type { Rules } from '#lib/rewards/rules/rules.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { ruleRows } from '../rules/rule-rows.ts';
import { COUNT, type Sheet } from './sheet.ts';

export function ruleSheet(rules: Rules, locale: Locale): Sheet {
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

export function sourceSheet(
	{ content, sources, sha256, sourcesSha256 = '' }: TallyFile,
	locale: Locale
): Sheet {
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
