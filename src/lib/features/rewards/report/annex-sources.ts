import { collator, formatCount } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { LEAST_PUBLISHED } from '#lib/rewards/publish/sums.ts';
import { tableLabel } from '../../labels.ts';
import { countColumn, heading, note, paragraph, textColumn } from './blocks.ts';
import { WITHHELD } from './figures.ts';
import type { Annex, ReportInput } from './report.ts';

/** Annex IV: what the figures were worked out from, each with its hash, and what the rules rest on. */
export function sourcesAnnex({ file, locale, audience }: ReportInput): Annex {
	const { content, sources, sha256, sourcesSha256 } = file;
	const said = { locale };
	const { rules } = content;
	/** Rows of one table may be students (those who moved), entries of the log are about one each. */
	const publishable = (count: number) => audience === 'office' || count === 0 || count >= LEAST_PUBLISHED;
	const rows = (count: number) =>
		publishable(count) ? m.report_rows({ count: formatCount(count, locale) }, said) : WITHHELD;
	const decisions = content.decisions.length;
	return {
		number: 'IV',
		title: m.report_annex_sources({}, said),
		landscape: false,
		blocks: [
			heading(m.report_sources_heading({}, said)),
			{
				kind: 'table',
				table: {
					columns: [
						textColumn(m.report_source({}, said), 0.34),
						countColumn(m.report_amount({}, said), 0.2),
						textColumn(m.report_sha256({}, said), 0.46)
					],
					rows: [
						[m.report_source_tally({}, said), '', hash(sha256)],
						...(sourcesSha256 === undefined
							? []
							: [[m.report_source_sources({}, said), '', hash(sourcesSha256)]]),
						[
							m.report_source_rules({ id: rules.id, version: rules.version }, said),
							'',
							hash(content.rulesSha256)
						],
						...Object.entries(content.inputs).map(([name, input]) => [
							m.report_source_rows(
								{ name: name === 'trainers' ? m.report_trainers({}, said) : tableLabel(name, locale) },
								said
							),
							rows(input.rows),
							hash(input.sha256)
						]),
						...sources.files.map(({ file, bytes, sha256: own }) => [
							file,
							m.report_bytes({ size: formatCount(bytes, locale) }, said),
							hash(own)
						])
					]
				}
			},
			note(m.report_sources_note({}, said)),
			heading(m.report_basis_heading({}, said)),
			...basesOf(rules).map((text) => paragraph(`- ${text}.`)),
			...(publishable(decisions)
				? [paragraph(m.report_decisions_words({ count: formatCount(decisions, locale) }, said))]
				: [])
		]
	};
}

/** In two halves, so that a line of a narrow column holds one. */
function hash(sha256: string): string {
	return `${sha256.slice(0, 32)} ${sha256.slice(32)}`;
}

/** Every text a rule names as its basis, once. */
function basesOf(rules: object): string[] {
	const bases = Object.values(rules)
		.flat()
		.flatMap((part: unknown) =>
			typeof part === 'object' && part !== null && 'basis' in part ? [String(part.basis)] : []
		);
	return [...new Set(bases)].sort(collator('vi').compare);
}
