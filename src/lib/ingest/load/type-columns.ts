import type { ColumnSpec, TableSpec } from '#lib/model/column.ts';
import { quoteIdent } from '#lib/sql/sql.ts';
import type { PlannedColumn } from './plan.ts';
import { personalSql } from './pseudonym.ts';
import { datedSql, datePatterns, timedSql } from './sql/dates.ts';
import { mark, marks, type Mark } from './sql/marks.ts';
import { stageRow } from './stage.ts';
import { noteSql, notedCounts } from './vague-counts.ts';
import { hasTimeColumn } from './table-columns.ts';

export interface TypingOptions {
	/** Number of the sheet among all sheets, in file order. */
	input: number;
	/** The stage has `_group`, the banner above each row. */
	grouped: boolean;
	/** Number cells came with a decimal point (spreadsheets), so 1.716 is not a thousand. */
	pointed: boolean;
}

/**
 * SQL that types one stage into `typed_<table>`. Layer upon layer, so that each text is parsed once and the dearer
 * parse is tried only where the cheaper one failed: texts, parsed, typed, and what is to be said of the row. Labels (of
 * enum and boolean columns) come from the table `labels` (column_name, label, value).
 */
export function typeStageSql(
	stage: string,
	table: TableSpec,
	planned: readonly PlannedColumn[],
	options: TypingOptions
): string {
	const labelled = planned.filter(({ column }) => column.kind === 'enum' || column.kind === 'boolean');
	const joins = labelled.map(
		({ column }, index) =>
			`LEFT JOIN labels AS l${index} ON l${index}.column_name = '${column.name}' AND l${index}.label = s.${quoteIdent(column.name)}`
	);
	const texts = planned.flatMap((each) => textColumns(each, labelled.indexOf(each)));
	const parsed = planned.flatMap((each) => parsedColumns(each, options));
	const noted = notedCounts(table, planned);
	const typed = planned
		.filter(({ column }) => !noted.some(({ note }) => note === column))
		.flatMap(({ column }) => typedColumns(column));
	for (const each of noted) {
		const own = planned.some(({ column }) => column === each.note) ? named('a', each.note) : 'NULL';
		typed.push(`${noteSql(each, own)} AS ${named('', each.note)}`);
	}
	const kept = [...storedNames(planned, noted), ...(options.grouped ? ['_group'] : [])];
	const rejected = marks(table.columns.flatMap((column) => rejections(column, planned)));
	const warned = marks([
		...planned.flatMap(({ column }) => columnWarnings(column)),
		...(table.name === 'dossiers' ? dossierWarnings(planned) : [])
	]);
	return `INSERT INTO ${quoteIdent(`typed_${table.name}`)} BY NAME
WITH texts AS (
	SELECT ${['s._row_number AS _row', ...(options.grouped ? ['s._group'] : []), ...texts].join(',\n\t\t')}
	FROM (SELECT *, ${stageRow} AS _row_number FROM ${quoteIdent(stage)} WHERE _kind = 'data') AS s
	${joins.join('\n\t')}
), parsed AS (
	SELECT ${['*', ...parsed].join(',\n\t\t')} FROM texts
), typed AS (
	SELECT ${['*', ...typed].join(',\n\t\t')} FROM parsed
)
SELECT ${[`${options.input} AS _input`, '_row', `${rejected} AS _rejected`, `${warned} AS _warned`, ...kept.map(quoteIdent)].join(', ')}
FROM typed`;
}

function storedNames(planned: readonly PlannedColumn[], noted: readonly { note: ColumnSpec }[]): string[] {
	const names = planned.flatMap(({ column }) =>
		column.kind === 'datetime' ? [column.name, hasTimeColumn(column)] : [column.name]
	);
	return [...new Set([...names, ...noted.map(({ note }) => note.name)])];
}

const named = (prefix: string, { name }: ColumnSpec) =>
	quoteIdent(prefix === '' ? name : `${prefix}_${name}`);

/** First layer: the text as `t_<name>`, and the cheap half of what parses it as `a_<name>`. */
function textColumns({ column, dates }: PlannedColumn, label: number): string[] {
	const text = `s.${named('', column)}`;
	const half = (expression: string) => [
		`${text} AS ${named('t', column)}`,
		`${expression} AS ${named('a', column)}`
	];
	switch (column.kind) {
		case 'date':
		case 'datetime':
			return half(timedSql(text, patternsOf(column, dates)));
		case 'integer':
		case 'decimal':
			return half(`bare_number(${text})`);
		case 'boolean':
			return half(`CAST(l${label}.value AS BOOLEAN)`);
		case 'enum':
			return half(`l${label}.value`);
		default:
			if (column.personal) return half(`pseudonym(${personalSql(column, text)})`);
			return half(identifiers.includes(column.name) ? `upper(replace(${text}, ' ', ''))` : text);
	}
}

/** Identifiers that people type in either case and with stray spaces. */
const identifiers = ['dossier_id', 'claim', 'session'];

function patternsOf(column: ColumnSpec, dates: PlannedColumn['dates']) {
	return datePatterns(dates, { monthsToo: column.kind === 'date' });
}

/** Second layer: moments without a time of day as `b_<name>`, and numbers. */
function parsedColumns({ column, dates }: PlannedColumn, { pointed }: TypingOptions): string[] {
	const [text, half, other] = [named('t', column), named('a', column), named('b', column)];
	switch (column.kind) {
		case 'date':
		case 'datetime':
			return [`CASE WHEN ${half} IS NULL THEN ${datedSql(text, patternsOf(column, dates))} END AS ${other}`];
		case 'integer':
			return [`integer_of(${half}) AS ${other}`];
		case 'decimal':
			return [`decimal_or_percent(${half}, ${pointed}) AS ${other}`];
		default:
			return [];
	}
}

/** Third layer: the stored columns. */
function typedColumns(column: ColumnSpec): string[] {
	const [half, other, own] = [named('a', column), named('b', column), named('', column)];
	switch (column.kind) {
		case 'date':
			return [`CAST(coalesce(tidy_moment(${half}), tidy_moment(${other})) AS DATE) AS ${own}`];
		case 'datetime':
			return [
				`coalesce(tidy_moment(${half}), tidy_moment(${other})) AS ${own}`,
				`CASE WHEN tidy_moment(${half}) IS NOT NULL THEN true WHEN tidy_moment(${other}) IS NOT NULL THEN false END
					AS ${quoteIdent(hasTimeColumn(column))}`
			];
		case 'integer':
		case 'decimal':
			return [`${other} AS ${own}`];
		default:
			return [`${half} AS ${own}`];
	}
}

/** Why a row cannot be kept, for one column; the first reason is the one shown. */
function rejections(column: ColumnSpec, planned: readonly PlannedColumn[]): Mark[] {
	if (!column.required) return [];
	const missing = `missing_${column.name}`;
	if (!planned.some((each) => each.column === column)) return [mark('true', missing)];
	const [text, value] = [quoteIdent(`t_${column.name}`), quoteIdent(column.name)];
	const isDate = column.kind === 'date' || column.kind === 'datetime';
	return [
		mark(`${text} IS NULL`, missing),
		mark(
			`${text} IS NOT NULL AND ${value} IS NULL`,
			isDate ? 'date_unreadable' : column.personal ? missing : 'value_unreadable',
			`'${column.name}'`
		)
	];
}

/** Usual years of a dossier; others are kept with a warning. */
const EXPECTED_YEARS = 'BETWEEN 2000 AND 2100';

function columnWarnings(column: ColumnSpec): Mark[] {
	const [text, value] = [quoteIdent(`t_${column.name}`), quoteIdent(column.name)];
	const parts: Mark[] = [];
	const lost = `${text} IS NOT NULL AND ${value} IS NULL`;
	if (column.name === 'channel' && column.kind === 'enum')
		parts.push(mark(lost, 'channel_unknown', `showable(${text})`));
	else if (column.name === 'status') parts.push(mark(lost, 'status_unknown', `showable(${text})`));
	else if (!column.required) parts.push(mark(lost, 'value_unreadable', `'${column.name}'`));
	if (column.kind === 'date' || column.kind === 'datetime')
		parts.push(mark(`year(${value}) NOT ${EXPECTED_YEARS}`, 'year_out_of_range', `'${column.name}'`));
	return parts;
}

function dossierWarnings(planned: readonly PlannedColumn[]): Mark[] {
	const has = (name: string) => planned.some(({ column }) => column.name === name);
	const parts: Mark[] = [];
	if (has('finished_at') && has('accepted_at')) {
		parts.push(
			// A date without a time of day cannot come before a moment of the same day.
			mark(
				`CASE WHEN finished_at_has_time AND accepted_at_has_time THEN finished_at < accepted_at
					ELSE CAST(finished_at AS DATE) < CAST(accepted_at AS DATE) END`,
				'dates_out_of_order',
				`'finished_at'`
			)
		);
	}
	if (has('dossier_id') && has('accepted_at')) {
		// Circular 01/2018/TT-VPCP, article 19: the id embeds the day of acceptance as -YYMMDD-.
		const embedded = `regexp_extract(dossier_id, '-([0-9]{6})-', 1)`;
		parts.push(
			mark(
				// The cheap question first: most ids do hold their day.
				`NOT contains(dossier_id, strftime(accepted_at, '-%y%m%d-')) AND regexp_matches(dossier_id, '-[0-9]{6}-')`,
				'id_date_differs',
				embedded
			)
		);
	}
	return parts;
}
