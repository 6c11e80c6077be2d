import type { Engine } from '#lib/engine/engine.ts';
import type { ColumnKind, TableSpec } from '#lib/model/column.ts';
import { quoteIdent } from '#lib/sql/sql.ts';
import type { ResolutionContext } from './resolve/context.ts';
import { resolveOffices } from './resolve/offices.ts';
import { resolveProcedures } from './resolve/procedures.ts';
import { resolveSchools } from './resolve/schools.ts';
import { resolveWards } from './resolve/wards.ts';
import { carried, mark, marks, type Mark } from './sql/marks.ts';
import { storedColumns } from './table-columns.ts';
import { typedColumns } from './typed.ts';

/**
 * Makes the view `resolved_<table>` over `typed_<table>`: wards, schools, procedures and offices as codes in force on the row's
 * date, and columns no sheet had as NULL. Each distinct text is resolved once, here; the view only joins the answers, so
 * that the rows are not written out another time. `dropResolved` drops it and all that it stands on. Gives the name of the
 * relation that has the rows' `_rejected` and `_warned`: beneath the joins, where these have nothing to say.
 */
export async function resolveTable(
	engine: Engine,
	table: TableSpec,
	context: ResolutionContext
): Promise<string> {
	const joins: string[] = [];
	// A banner speaks of the first ward column of its table.
	let grouped = await completeTyped(engine, table);
	const replaced: string[] = [];
	const warnings: Mark[] = [];
	const from = quoteIdent(completeName(table));
	for (const column of table.columns) {
		const name = quoteIdent(column.name);
		const map = mapName(table, joins.length);
		if (column.kind === 'ward' && context.mode === 'registry') {
			const groups = grouped ? groupMap(table) : null;
			const place = { table, from, column: column.name };
			const { epoch, said } = await resolveWards(engine, place, map, groups, context);
			joins.push(`JOIN ${map} ON ${map}.text IS NOT DISTINCT FROM t.${name} AND ${map}.epoch = ${epoch}`);
			if (groups !== null) {
				joins.push(
					`LEFT JOIN ${groups} AS g ON t.${name} IS NULL AND g.text = t._group AND g.epoch = ${epoch}`
				);
				replaced.push(`coalesce(${map}.code, g.code) AS ${name}`);
				warnings.push(mark('g.code IS NOT NULL', 'ward_from_group', 'showable(t._group)'));
				grouped = false;
			} else replaced.push(`${map}.code AS ${name}`);
			warnings.push(...said.map((code) => nameMark(map, code, name)));
		} else if (column.kind === 'school') {
			const found = await resolveSchools(engine, { table, from, column: column.name }, map, context);
			if (!found) continue;
			joins.push(
				`JOIN ${map} ON ${map}.text IS NOT DISTINCT FROM t.${name} AND ${map}.epoch = ${found.epoch}`
			);
			replaced.push(`${map}.code AS ${name}`);
			warnings.push(...found.said.map((code) => nameMark(map, code, name)));
		} else if (column.kind === 'office' && context.mode === 'registry') {
			const epoch = await resolveOffices(engine, { table, from, column: column.name }, map, context);
			if (epoch === null) continue;
			joins.push(`JOIN ${map} ON ${map}.text IS NOT DISTINCT FROM t.${name} AND ${map}.epoch = ${epoch}`);
			replaced.push(`${map}.name AS ${name}`);
		}
	}
	const catalogued =
		context.mode === 'registry' && table.columns.some((column) => column.name === 'procedure_code');
	if (catalogued) {
		const { epoch, unreadable, said } = await resolveProcedures(
			engine,
			{ table, from },
			'procedure_map',
			context
		);
		joins.push(
			`JOIN procedure_map AS p ON p.code_text IS NOT DISTINCT FROM t.procedure_code AND p.name_text IS NOT DISTINCT FROM t.procedure_name
				${epoch === '0' ? '' : `AND p.epoch = ${epoch}`}`
		);
		replaced.push('p.code AS procedure_code', 'p.name AS procedure_name');
		if (unreadable) warnings.push(mark('p.unreadable', 'value_unreadable', `'procedure_code'`));
		warnings.push(...said.map((code) => mark(`p.warning = '${code}'`, code, 'showable(t.procedure_name)')));
	}
	for (const column of catalogued ? [] : table.columns.filter(({ kind }) => kind === 'procedure_code')) {
		replaced.push(`${shortCode(`t.${quoteIdent(column.name)}`)} AS ${quoteIdent(column.name)}`);
	}
	const warned = warnings.length > 0 ? [`${marks([carried('t._warned'), ...warnings])} AS _warned`] : [];
	const replace = [...replaced, ...warned];
	const written = keyTexts(table).map(
		(name) => `t.${quoteIdent(name)} AS ${quoteIdent(writtenColumn(name))}`
	);
	await engine.exec(`CREATE OR REPLACE TEMP VIEW ${quoteIdent(`resolved_${table.name}`)} AS
		SELECT ${[`t.* ${replace.length > 0 ? `REPLACE (${replace.join(', ')})` : ''}`, ...written].join(', ')}
		FROM ${quoteIdent(completeName(table))} AS t ${joins.join(' ')}`);
	return warnings.length > 0 ? `resolved_${table.name}` : completeName(table);
}

/** Drops the view `resolved_<table>` and the tables of rows and answers beneath it. */
export async function dropResolved(engine: Engine, table: TableSpec): Promise<void> {
	const maps = [...table.columns.keys()].map((index) => mapName(table, index));
	await engine.exec(
		[
			`DROP VIEW temp.${quoteIdent(`resolved_${table.name}`)}`,
			`DROP VIEW temp.${quoteIdent(completeName(table))}`,
			`DROP TABLE temp.${quoteIdent(`typed_${table.name}`)}`,
			...[...maps, 'procedure_map', groupMap(table)].map(
				(map) => `DROP TABLE IF EXISTS temp.${quoteIdent(map)}`
			)
		].join(';\n')
	);
}

const completeName = (table: TableSpec) => `complete_${table.name}`;
const groupMap = (table: TableSpec) => `group_map_${table.name}`;
const mapName = (table: TableSpec, index: number) => `map_${table.name}_${index}`;

/** The view `complete_<table>`: `typed_<table>` with the columns that no sheet had. True where rows have banners. */
async function completeTyped(engine: Engine, table: TableSpec): Promise<boolean> {
	const there = await typedColumns(engine, table);
	const missing = storedColumns(table)
		.filter(({ name }) => !there.has(name))
		.map(({ name, type }) => `CAST(NULL AS ${type}) AS ${quoteIdent(name)}`);
	await engine.exec(`CREATE OR REPLACE TEMP VIEW ${quoteIdent(completeName(table))} AS
		SELECT ${['*', ...missing].join(', ')} FROM ${quoteIdent(`typed_${table.name}`)}`);
	return there.has('_group');
}

const resolvedKinds: readonly ColumnKind[] = ['ward', 'school', 'procedure_code', 'office'];

/** Where the keys of `keyExpressions` can be read: without the joins, where no column of the key is resolved. */
export function keySource(table: TableSpec): string {
	const resolved = table.columns.some(
		({ name, kind }) => table.key.includes(name) && resolvedKinds.includes(kind)
	);
	return resolved ? `resolved_${table.name}` : completeName(table);
}

/** Key columns that are resolved: kept as written too, because two unresolved places are not one. */
function keyTexts({ key, columns }: TableSpec): string[] {
	return key.filter((name) =>
		columns.some((column) => column.name === name && (column.kind === 'ward' || column.kind === 'school'))
	);
}

/** SQL of each key column of `resolved_<table>`: the code, else what was written. */
export function keyExpressions(table: TableSpec): string[] {
	const texts = keyTexts(table);
	return table.key.map((name) =>
		texts.includes(name)
			? `coalesce(${quoteIdent(name)}, '?' || ${quoteIdent(writtenColumn(name))})`
			: quoteIdent(name)
	);
}

function writtenColumn(name: string): string {
	return `_written_${name}`;
}

/** First eight characters of a code, as codes are compared. */
function shortCode(text: string): string {
	return `CASE WHEN regexp_matches(${text}, '^[0-9][.][0-9]{6}') THEN left(${text}, 8) ELSE ${text} END`;
}

/** What is said of a name: what was written, or of one taken for another what that is. */
function nameMark(map: string, code: string, column: string): Mark {
	const detail = code.endsWith('_fuzzy') ? `${map}.detail` : `showable(t.${column})`;
	return mark(`${map}.warning = '${code}'`, code, detail);
}
