import { isoDate } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { Cell } from '#lib/engine/table.ts';
import type { TableSpec } from '#lib/model/column.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import type { UnitsMode } from './input.ts';
import { procedureReader } from './procedure-codes.ts';
import { putRows, type PutCell } from './put-rows.ts';
import { schoolResolver } from './schools.ts';
import { carried, mark, marks, type Mark } from './sql/marks.ts';
import { datingColumn, storedColumns } from './table-columns.ts';
import { typedColumns } from './typed.ts';
import { WardResolver } from './units/resolve-ward.ts';
import { epochStarts, type Succession, type Unit } from './units/unit.ts';

export interface ResolutionContext {
	mode: UnitsMode;
	scope: readonly string[];
	/** Day (number) for rows that carry no date. */
	asOfDay: number;
}

/**
 * Makes the view `resolved_<table>` over `typed_<table>`: wards, schools and procedures as codes in force on the row's
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
	for (const column of table.columns) {
		const name = quoteIdent(column.name);
		if (column.kind === 'ward' && context.mode === 'registry') {
			const map = mapName(table, joins.length);
			const { epoch, said } = await resolveWards(engine, table, column.name, map, grouped, context);
			joins.push(`JOIN ${map} ON ${map}.text IS NOT DISTINCT FROM t.${name} AND ${map}.epoch = ${epoch}`);
			if (grouped) {
				joins.push(
					`LEFT JOIN ${groupMap(table)} AS g ON t.${name} IS NULL AND g.text = t._group AND g.epoch = ${epoch}`
				);
				replaced.push(`coalesce(${map}.code, g.code) AS ${name}`);
				warnings.push(mark('g.code IS NOT NULL', 'ward_from_group', 'showable(t._group)'));
				grouped = false;
			} else replaced.push(`${map}.code AS ${name}`);
			for (const code of said) {
				const detail = code === 'ward_fuzzy' ? `${map}.detail` : `showable(t.${name})`;
				warnings.push(mark(`${map}.warning = '${code}'`, code, detail));
			}
		} else if (column.kind === 'school') {
			const map = mapName(table, joins.length);
			if (!(await resolveSchools(engine, table, column.name, map))) continue;
			joins.push(`JOIN ${map} ON ${map}.text IS NOT DISTINCT FROM t.${name}`);
			replaced.push(`${map}.code AS ${name}`);
			warnings.push(mark(`${map}.warning = 'school_unmatched'`, 'school_unmatched', `showable(t.${name})`));
			warnings.push(mark(`${map}.warning = 'school_fuzzy'`, 'school_fuzzy', `${map}.detail`));
		}
	}
	const catalogued =
		context.mode === 'registry' && table.columns.some((column) => column.name === 'procedure_code');
	if (catalogued) {
		const unreadable = await resolveProcedures(engine, table);
		joins.push(
			`JOIN procedure_map AS p ON p.code_text IS NOT DISTINCT FROM t.procedure_code AND p.name_text IS NOT DISTINCT FROM t.procedure_name`
		);
		replaced.push('p.code AS procedure_code', 'p.name AS procedure_name');
		if (unreadable) warnings.push(mark('p.unreadable', 'value_unreadable', `'procedure_code'`));
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

/** Where the keys of `keyExpressions` can be read: without the joins, where no column of the key is resolved. */
export function keySource(table: TableSpec): string {
	const resolved = table.columns.some(
		({ name, kind }) => table.key.includes(name) && ['ward', 'school', 'procedure_code'].includes(kind)
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

/** SQL of the day a row of the table speaks of. */
function dayOf(table: TableSpec, asOfDay: number): string {
	const column = datingColumn(table);
	const asOf = `DATE '${isoDate(asOfDay)}'`;
	return column ? `coalesce(CAST(t.${quoteIdent(column.name)} AS DATE), ${asOf})` : asOf;
}

/**
 * Fills the table `map` (text, epoch, code, warning, detail) with every text of a ward column, none included, in every
 * epoch it is met in, so that a join with it keeps the rows as they are and in their order. With `grouped` it also fills
 * `group_map_<table>` (text, epoch, code) for the banners of rows without a ward. Gives the SQL of a row's epoch and the
 * warnings there are.
 */
async function resolveWards(
	engine: Engine,
	table: TableSpec,
	column: string,
	map: string,
	grouped: boolean,
	{ asOfDay, scope }: ResolutionContext
): Promise<{ epoch: string; said: string[] }> {
	const units = await readUnits(engine);
	const starts = epochStarts(units);
	const day = dayOf(table, asOfDay);
	const epoch = `CASE ${[...starts.entries()]
		.reverse()
		.map(([index, start]) => `WHEN ${day} >= DATE '${isoDate(start)}' THEN ${index + 1}`)
		.join(' ')} ELSE 0 END`;
	const resolver = new WardResolver(units, await readSuccessions(engine), scope);
	const name = `t.${quoteIdent(column)}`;
	const askedFor = async (text: string, where: string) => {
		const asked = await engine.query(
			raw(`SELECT DISTINCT ${text} AS text, ${epoch} AS epoch
				FROM ${quoteIdent(completeName(table))} AS t WHERE ${where} ORDER BY ALL`)
		);
		return asked.rows().map((row) => ({
			text: textOf(row.text),
			epoch: Number(row.epoch),
			// Before the first unit there is none in force.
			on: starts[Number(row.epoch) - 1] ?? Number.MIN_SAFE_INTEGER
		}));
	};
	const met = (await askedFor(name, 'true')).map(({ text, epoch: at, on }) => ({
		text,
		at,
		found: text === null ? { code: null, warning: null, detail: null } : resolver.resolve(text, on)
	}));
	await putRows(
		engine,
		map,
		{ text: 'VARCHAR', epoch: 'INTEGER', code: 'VARCHAR', warning: 'VARCHAR', detail: 'VARCHAR' },
		met.map(({ text, at, found }): PutCell[] => [text, at, found.code, found.warning, found.detail])
	);
	if (grouped) {
		await putRows(
			engine,
			groupMap(table),
			{ text: 'VARCHAR', epoch: 'INTEGER', code: 'VARCHAR' },
			(await askedFor('t._group', `${name} IS NULL AND t._group IS NOT NULL`)).map(
				({ text, epoch, on }): PutCell[] => [text, epoch, wardOfGroup(resolver, text ?? '', on)]
			)
		);
	}
	const said = ['ward_unmatched', 'ward_ambiguous', 'ward_fuzzy'].filter((code) =>
		met.some(({ found }) => found.warning === code)
	);
	return { epoch, said };
}

/** The ward a banner names without doubt: the whole text, else its innermost part that does; null where none does. */
function wardOfGroup(resolver: WardResolver, text: string, day: number): string | null {
	for (const part of [text, ...text.split(' / ').reverse()]) {
		const { code, warning } = resolver.resolve(part.replace(/^(UBND|Ủy ban nhân dân)\s+/iu, ''), day);
		if (code !== null && warning === null) return code;
	}
	return null;
}

async function readUnits(engine: Engine): Promise<Unit[]> {
	const table = await engine.query(
		raw('SELECT code, name, kind, parent, valid_from, valid_to FROM units ORDER BY code, valid_from')
	);
	return table.rows().map((row) => ({
		code: String(row.code),
		name: String(row.name),
		kind: row.kind === 'province' || row.kind === 'district' ? row.kind : 'ward',
		parent: textOf(row.parent),
		validFrom: Number(row.valid_from),
		validTo: row.valid_to === null ? null : Number(row.valid_to)
	}));
}

async function readSuccessions(engine: Engine): Promise<Succession[]> {
	const table = await engine.query(raw('SELECT from_code, from_date, to_code, to_date FROM unit_succession'));
	return table.rows().map((row) => ({
		fromCode: String(row.from_code),
		fromDate: Number(row.from_date),
		toCode: String(row.to_code),
		toDate: Number(row.to_date)
	}));
}

/** Fills the table `map` with every text of a school column, none included; false when there are no schools to resolve against: then a school's text is its own code. */
async function resolveSchools(
	engine: Engine,
	table: TableSpec,
	column: string,
	map: string
): Promise<boolean> {
	const schools = await engine.query(raw('SELECT code, name FROM schools ORDER BY code'));
	if (schools.rowCount === 0) return false;
	const resolve = schoolResolver(
		schools.rows().map((row) => ({ code: String(row.code), name: String(row.name) }))
	);
	const name = quoteIdent(column);
	const asked = await engine.query(
		raw(`SELECT DISTINCT ${name} AS text FROM ${quoteIdent(completeName(table))} ORDER BY 1`)
	);
	await putRows(
		engine,
		map,
		{ text: 'VARCHAR', code: 'VARCHAR', warning: 'VARCHAR', detail: 'VARCHAR' },
		asked.column('text').map((cell): PutCell[] => {
			const text = textOf(cell);
			if (text === null) return [null, null, null, null];
			const found = resolve(text);
			return [text, found.code, found.warning, found.detail];
		})
	);
	return true;
}

/** Fills `procedure_map` (code_text, name_text, code, name, unreadable); true when some code could not be read. */
async function resolveProcedures(engine: Engine, table: TableSpec): Promise<boolean> {
	const catalogue = await engine.query(raw('SELECT code, name FROM procedures ORDER BY code, valid_from'));
	const read = procedureReader(
		catalogue.rows().map((row) => ({ code: String(row.code), name: String(row.name) }))
	);
	const asked = await engine.query(
		raw(
			`SELECT DISTINCT procedure_code AS code, procedure_name AS name FROM ${quoteIdent(completeName(table))} ORDER BY ALL`
		)
	);
	const met = asked.rows().map((row) => {
		const [code, name] = [textOf(row.code), textOf(row.name)];
		return { code, name, found: read(code, name) };
	});
	await putRows(
		engine,
		'procedure_map',
		{ code_text: 'VARCHAR', name_text: 'VARCHAR', code: 'VARCHAR', name: 'VARCHAR', unreadable: 'BOOLEAN' },
		met.map(({ code, name, found }): PutCell[] => [code, name, found.code, found.name, found.unreadable])
	);
	return met.some(({ found }) => found.unreadable);
}

function textOf(cell: Cell | undefined): string | null {
	return cell === null || cell === undefined ? null : String(cell);
}
