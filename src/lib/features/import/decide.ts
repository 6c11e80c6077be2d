import { exactly, matching } from '#lib/ingest/load/mapping/glob.ts';
import type { ColumnOverride } from '#lib/ingest/overrides.ts';
import type { FileRule, Mapping, MappingEntry } from '#lib/ingest/load/mapping/mapping.ts';
import type { SniffedColumn } from '#lib/ingest/understood.ts';

/**
 * Decisions of a person about files, as the rules of a mapping (the JSON of `--mapping`). Each function gives a new mapping; the
 * rule for the file and sheet goes first, because of several the first that says a thing is heard. What is said of a file is said of
 * its very path: a file of the same name in another folder may be of another kind.
 */
type Said = Omit<FileRule, 'match' | 'sheet' | 'columns'>;

const none: Mapping = { tables: [] };

/** Says something of a file (`sheet` null) or of one of its sheets; undefined takes it back. */
export function decide(
	mapping: Mapping | null,
	file: string,
	sheet: string | null,
	said: Said
): Mapping | null {
	return withRule(mapping, file, sheet, (rule) => ({ ...rule, ...said }));
}

/** Says what a column of a sheet is; null takes back what was said of it, undefined of a field that field. */
export function decideColumn(
	mapping: Mapping | null,
	file: string,
	sheet: string,
	source: string,
	said: ColumnOverride | null
): Mapping | null {
	return withRule(mapping, file, sheet, (rule) => {
		const { [source]: before, ...others } = rule.columns ?? {};
		const now = Object.entries(said ? { ...before, ...said } : {}).filter(([, value]) => value !== undefined);
		return {
			...rule,
			columns: now.length > 0 ? { ...others, [source]: Object.fromEntries(now) } : others
		};
	});
}

/** Says that a sheet is the table, and its columns are what they were taken for, each of them: also what was but guessed. */
export function confirmColumns(
	mapping: Mapping | null,
	file: string,
	{ name, table, columns }: { name: string; table: string | null; columns: readonly SniffedColumn[] }
): Mapping | null {
	return withRule(mapping, file, name, (rule) => ({
		...rule,
		table,
		columns: Object.fromEntries(
			columns.map((column) => [column.source, { ...rule.columns?.[column.source], name: column.name }])
		)
	}));
}

/** Says which value labels of a column stand for. The sheet is then read by an entry of its own, with its columns as they are. */
export function decideValues(
	mapping: Mapping | null,
	{
		file,
		sheet,
		table,
		columns
	}: { file: string; sheet: string; table: string; columns: readonly SniffedColumn[] },
	column: string,
	labels: Readonly<Record<string, readonly string[]>>
): Mapping | null {
	const { tables, files = [] } = mapping ?? none;
	const own = entryOf(mapping, file, sheet);
	const entry: MappingEntry = {
		table,
		match: exactly(file),
		...(sheet === '' ? {} : { sheet }),
		columns: Object.fromEntries(
			columns.flatMap(({ name, source }) => (name === null ? [] : [[name, source]]))
		),
		values: { ...own?.values, [column]: labels },
		dates: own?.dates ?? {}
	};
	const kept = Object.fromEntries(
		Object.entries(entry.values).filter(([, said]) => Object.values(said).some((list) => list.length > 0))
	);
	const others = tables.filter((each) => each !== own || !isExact(each, file));
	return tidied({
		tables: Object.keys(kept).length > 0 ? [{ ...entry, values: kept }, ...others] : others,
		files
	});
}

/** What was said of a file or sheet. */
export function ruleOf(mapping: Mapping | null, file: string, sheet: string | null): FileRule | undefined {
	return named(mapping?.files, file).find((rule) => (rule.sheet ?? null) === sheet);
}

/** The entry by which a sheet is read, where one names its file. */
export function entryOf(mapping: Mapping | null, file: string, sheet: string): MappingEntry | undefined {
	return named(mapping?.tables, file).find((entry) => (entry.sheet ?? '') === sheet);
}

/** What names the file: its very path, or, in a mapping written by hand, its name as it is. */
function named<T extends { match: string }>(said: readonly T[] = [], file: string): T[] {
	return matching(said, file).filter((each) => isExact(each, file) || each.match === file);
}

function isExact({ match }: { match: string }, file: string): boolean {
	return match === exactly(file);
}

function withRule(
	mapping: Mapping | null,
	file: string,
	sheet: string | null,
	change: (rule: FileRule) => FileRule
): Mapping | null {
	const { tables, files = [] } = mapping ?? none;
	const before = ruleOf(mapping, file, sheet);
	const match = exactly(file);
	// A rule written by hand for the name stays as it is: other files may be meant by it too.
	const changed = change({ ...(before ?? (sheet === null ? {} : { sheet })), match });
	const rule = Object.fromEntries(
		Object.entries(changed).filter(
			([name, said]) =>
				said !== undefined && !(name === 'columns' && Object.keys(said as object).length === 0)
		)
	) as unknown as FileRule;
	const says = Object.keys(rule).some((name) => name !== 'match' && name !== 'sheet');
	const others = files.filter((each) => each !== before || !isExact(each, file));
	return tidied({ tables, files: says ? [rule, ...others] : others });
}

function tidied(mapping: Mapping): Mapping | null {
	return mapping.tables.length === 0 && mapping.files?.length === 0 ? null : mapping;
}
