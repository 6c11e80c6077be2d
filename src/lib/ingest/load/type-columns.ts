import type { ColumnSpec, TableSpec } from '#lib/model/column.ts';
import { literal, quoteIdent } from '#lib/sql/sql.ts';
import { scaledMoney } from './money-unit.ts';
import type { PlannedColumn } from './plan.ts';
import { personalSql } from './pseudonym.ts';
import { datedSql, datePatterns, timedSql } from './sql/dates.ts';
import { mark, marks, type Mark } from './sql/marks.ts';
import { numberBy } from './sql/numbers.ts';
import { noteSql, notedCounts } from './vague-counts.ts';
import { hasTimeColumn } from './table-columns.ts';

/** Rows of text to be typed: planned columns by their names, NULL for an empty cell. */
export interface TypingSource {
	/** SQL of a relation for FROM. */
	from: string;
	/** SQL of the row's number in the sheet, or null when it is to be settled once the rows are in (`numberRows`). */
	row: string | null;
	/** The relation has `_group`, the banner above each row. */
	grouped: boolean;
	/**
	 * Canonical value (or null) by label for each enum and boolean column. Labels that are not there are left NULL and
	 * told in `_unseen`. Null: the table `labels` (column_name, label, value) holds every label.
	 */
	labels: KnownLabels | null;
}

/** By column, the canonical value of each label. */
export type KnownLabels = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

export interface TypingOptions {
	/** Number of the sheet among all sheets, in file order. */
	input: number;
	/** Number cells came with a decimal point (spreadsheets), so 1.716 is not a thousand. */
	pointed: boolean;
}

/**
 * SQL that types rows of text into `typed_<table>`, in their order. Layer upon layer, so that each text is parsed once
 * and the dearer parse is tried only where the cheaper one failed: texts, parsed, typed, and what is to be said of the row.
 */
export function typeRowsSql(
	source: TypingSource,
	table: TableSpec,
	planned: readonly PlannedColumn[],
	options: TypingOptions
): string {
	const { labels, grouped } = source;
	const labelled = planned.filter(({ column }) => column.kind === 'enum' || column.kind === 'boolean');
	const joins = (labels ? [] : labelled).map(
		({ column }, index) =>
			`LEFT JOIN labels AS l${index} ON l${index}.column_name = '${column.name}' AND l${index}.label = s.${quoteIdent(column.name)}`
	);
	const labelValue = (each: PlannedColumn) =>
		labels
			? labelCase(each.column, labels.get(each.column.name))
			: castLabel(each.column, `l${labelled.indexOf(each)}.value`);
	const texts = planned.flatMap((each) => textColumns(each, () => labelValue(each)));
	const parsed = planned.flatMap((each) => parsedColumns(each));
	const noted = notedCounts(table, planned);
	const typed = planned
		.filter(({ column }) => !noted.some(({ note }) => note === column))
		.flatMap((each) => typedColumns(each, options.pointed));
	for (const each of noted) {
		const own = planned.some(({ column }) => column === each.note) ? named('a', each.note) : 'NULL';
		typed.push(`${noteSql(each, own)} AS ${named('', each.note)}`);
	}
	const kept = [...storedNames(planned, noted), ...(grouped ? ['_group'] : [])];
	const rejected = marks(table.columns.flatMap((column) => rejections(column, planned)));
	const warned = marks([
		...planned.flatMap(({ column }) => columnWarnings(column)),
		...(table.name === 'dossiers' ? dossierWarnings(planned) : [])
	]);
	const said = [`${options.input} AS _input`, '_row', `${rejected} AS _rejected`, `${warned} AS _warned`];
	if (labels) said.push(`${marks(labelled.map(unseen))} AS _unseen`);
	return `INSERT INTO ${quoteIdent(`typed_${table.name}`)} BY NAME
WITH texts AS (
	SELECT ${[`${source.row ?? 'CAST(NULL AS BIGINT)'} AS _row`, ...(grouped ? ['s._group'] : []), ...texts].join(',\n\t\t')}
	FROM ${source.from} AS s
	${joins.join('\n\t')}
), parsed AS (
	SELECT ${['*', ...parsed].join(',\n\t\t')} FROM texts
), typed AS (
	SELECT ${['*', ...typed].join(',\n\t\t')} FROM parsed
), timed AS (
	SELECT ${['*', ...planned.flatMap(({ column }) => timeKnown(column))].join(',\n\t\t')} FROM typed
)
SELECT ${[...said, ...kept.map(quoteIdent)].join(', ')}
FROM timed${source.row === null ? '' : ' ORDER BY _row'}`;
}

/** A CASE and no join: a join would give unmatched rows after the others, and the order of rows is their number. */
function labelCase(column: ColumnSpec, known: ReadonlyMap<string, string | null> | undefined): string {
	const cases = [...(known ?? [])].flatMap(([label, value]) =>
		value === null ? [] : [`WHEN ${literal(label).text} THEN ${castLabel(column, literal(value).text)}`]
	);
	const text = `s.${quoteIdent(column.name)}`;
	if (cases.length === 0) return castLabel(column, 'CAST(NULL AS VARCHAR)');
	// Asked first, so that empty cells are not compared with every label.
	return `CASE WHEN ${text} IS NOT NULL THEN CASE ${text} ${cases.join(' ')} END END`;
}

/** SQL of a canonical value in the type of its column. */
function castLabel(column: ColumnSpec, value: string): string {
	return column.kind === 'boolean' ? `CAST(${value} AS BOOLEAN)` : value;
}

/** A label without a value, as the mark `column US label`. */
function unseen({ column }: PlannedColumn): Mark {
	const text = named('t', column);
	return mark(`${text} IS NOT NULL AND ${named('', column)} IS NULL`, column.name, text);
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
function textColumns({ column, dates }: PlannedColumn, label: () => string): string[] {
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
			return half(`CASE WHEN ${bareDigits(text)} THEN CAST(${text} AS BIGINT) END`);
		case 'decimal':
			return half(`CASE WHEN ${bareDigits(text)} THEN CAST(${text} AS DOUBLE) END`);
		case 'boolean':
		case 'enum':
			return half(label());
		default:
			if (column.personal) return half(`pseudonym(${personalSql(column, text)})`);
			return half(identifiers.includes(column.name) ? `identifier(${text})` : text);
	}
}

/** What most numbers are: nothing has to be set aside. */
function bareDigits(text: string): string {
	return `regexp_full_match(${text}, '-?[0-9]{1,15}')`;
}

/** Macro `identifier(text)`: upper case without spaces; few have any, and taking them out is dear. */
export const identifierMacro = `CREATE OR REPLACE TEMP MACRO identifier(t) AS
	CASE WHEN contains(t, ' ') THEN upper(replace(t, ' ', '')) ELSE upper(t) END`;

/** Identifiers that people type in either case and with stray spaces. */
const identifiers = ['dossier_id', 'claim', 'session'];

function patternsOf(column: ColumnSpec, dates: PlannedColumn['dates']) {
	return datePatterns(dates, { monthsToo: column.kind === 'date' });
}

/**
 * Second layer, as `b_<name>`: the moment, one without a time of day where the first found none with; numbers that the
 * first could not parse.
 */
function parsedColumns({ column, dates }: PlannedColumn): string[] {
	const [text, half, other] = [named('t', column), named('a', column), named('b', column)];
	switch (column.kind) {
		case 'date':
		case 'datetime':
			return [`coalesce(${half}, ${datedSql(text, patternsOf(column, dates))}) AS ${other}`];
		case 'integer':
		case 'decimal':
			return [`CASE WHEN ${half} IS NULL THEN bare_number(${text}) END AS ${other}`];
		default:
			return [];
	}
}

/** Third layer: the stored columns. */
function typedColumns(
	{ column, unit, mark: said, pointed: ownPoint }: PlannedColumn,
	formatPointed: boolean
): string[] {
	const pointed = ownPoint ?? formatPointed;
	const text = named('t', column);
	const [half, other, own] = [named('a', column), named('b', column), named('', column)];
	switch (column.kind) {
		case 'date':
			return [`CAST(tidy_moment(${other}) AS DATE) AS ${own}`];
		case 'datetime':
			return [`tidy_moment(${other}) AS ${own}`];
		case 'integer':
			if (unit !== undefined) {
				const looks = `coalesce(integer_of(${other}), decimal_of(${other}, ${pointed}))`;
				const number = `coalesce(${half}, ${saidOr(other, said, looks, false)})`;
				return [`${scaledMoney(text, number, unit)} AS ${own}`];
			}
			return [`coalesce(${half}, ${saidOr(other, said, `integer_of(${other})`, true)}) AS ${own}`];
		case 'decimal': {
			const looks = `decimal_or_percent(${other}, ${pointed})`;
			return [`coalesce(${half}, ${saidOr(other, said, looks, false)}) AS ${own}`];
		}
		default:
			return [`${column.ticks ? `CASE WHEN ${text} IS NULL THEN false ELSE ${half} END` : half} AS ${own}`];
	}
}

/** SQL of a number by the decimal mark a person said, if one did, else by its own looks. */
function saidOr(bare: string, said: ',' | '.' | undefined, looks: string, whole: boolean): string {
	return said === undefined ? looks : numberBy(bare, said, looks, { whole });
}

/** Fourth layer: whether a moment was written with its time of day. */
function timeKnown(column: ColumnSpec): string[] {
	return column.kind === 'datetime'
		? [
				`CASE WHEN ${named('', column)} IS NOT NULL THEN ${named('a', column)} IS NOT NULL END
					AS ${quoteIdent(hasTimeColumn(column))}`
			]
		: [];
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
const EXPECTED_DAYS = `BETWEEN TIMESTAMP '2000-01-01 00:00:00' AND TIMESTAMP '2100-12-31 23:59:59.999999'`;

function columnWarnings(column: ColumnSpec): Mark[] {
	const [text, value] = [quoteIdent(`t_${column.name}`), quoteIdent(column.name)];
	const parts: Mark[] = [];
	const lost = `${text} IS NOT NULL AND ${value} IS NULL`;
	if (column.name === 'channel' && column.kind === 'enum')
		parts.push(mark(lost, 'channel_unknown', `showable(${text})`));
	else if (column.name === 'status') parts.push(mark(lost, 'status_unknown', `showable(${text})`));
	else if (!column.required) parts.push(mark(lost, 'value_unreadable', `'${column.name}'`));
	if (column.kind === 'date' || column.kind === 'datetime')
		parts.push(mark(`${value} NOT ${EXPECTED_DAYS}`, 'year_out_of_range', `'${column.name}'`));
	return parts;
}

function dossierWarnings(planned: readonly PlannedColumn[]): Mark[] {
	const has = (name: string) => planned.some(({ column }) => column.name === name);
	const parts: Mark[] = [];
	// Kept and counted nowhere: whoever looks for the row is told why.
	if (has('is_practice')) parts.push(mark('coalesce(is_practice, false)', 'practice'));
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
