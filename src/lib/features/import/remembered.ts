import { exactly } from '#lib/ingest/load/mapping/glob.ts';
import type { FileRule, Mapping, MappingEntry } from '#lib/ingest/load/mapping/mapping.ts';
import { entryOf, ruleOf } from './decide.ts';
import type { SeenFile } from './seen.ts';
import { originColumns, type OriginColumns } from './origin-columns.ts';
import { withoutReasons } from './rejected-sheets.ts';
import { fileSignature, signatureOf } from './signature.ts';

/** What was decided for sources of one kind: the rule of the file or sheet and the entry with its value maps. */
export interface Remembered {
	rule?: Omit<FileRule, 'match' | 'sheet'>;
	entry?: Omit<MappingEntry, 'match' | 'sheet'>;
}

export type Memory = Readonly<Record<string, Remembered>>;

const KEY = 'nhipso:mappings';

/** What this browser remembers; an unreadable memory is an empty one, because it only spares work. */
export function readMemory(storage: Pick<Storage, 'getItem'>): Memory {
	const text = storage.getItem(KEY);
	if (text === null) return {};
	try {
		return JSON.parse(text) as Memory;
	} catch {
		return {};
	}
}

export function writeMemory(storage: Pick<Storage, 'setItem'>, memory: Memory): void {
	storage.setItem(KEY, JSON.stringify(memory));
}

/** The memory with what the mapping says of the files that were looked at; `found` are their signatures as first found. */
export function remember(
	memory: Memory,
	mapping: Mapping | null,
	seen: readonly SeenFile[],
	found: Readonly<Record<string, string>>
): Memory {
	const said: Record<string, Remembered> = {};
	for (const { file, sheets } of seen) {
		const [own, signature] = [ruleOf(mapping, file, null), found[file]];
		if (own && signature !== undefined) {
			const { match: _, ...rule } = own;
			said[signature] = { rule };
		}
		for (const sheet of sheets) {
			const { name } = sheet;
			const rule = ruleOf(mapping, file, name);
			const entry = entryOf(mapping, file, name);
			if (!rule && !entry) continue;
			const remembered: Remembered = {};
			if (rule) {
				const { match: _, sheet: __, ...rest } = rule;
				remembered.rule = rest;
			}
			if (entry) {
				const { match: _, sheet: __, ...rest } = entry;
				remembered.entry = rest;
			}
			said[signatureOf(sheet)] = remembered;
		}
	}
	return { ...memory, ...said };
}

/** What holds of a sheet's rejected rows too, corrected and dropped again: what its columns are, and not where its rows stand. */
function ofRejected(known: Remembered | undefined): Remembered | undefined {
	if (!known?.rule) return known;
	const { table, columns, decimal } = known.rule;
	const rule = {
		...(table === undefined ? {} : { table }),
		...(columns && { columns }),
		...(decimal && { decimal })
	};
	return { ...(known.entry && { entry: known.entry }), ...(Object.keys(rule).length > 0 && { rule }) };
}

/** What a person decided goes before what the file of origin was understood as. */
function withOrigin(known: Remembered | undefined, origin: OriginColumns | null): Remembered | undefined {
	// An entry says what all columns are.
	if (!origin || known?.entry) return known;
	const rule = { ...origin, ...known?.rule, columns: { ...origin.columns, ...known?.rule?.columns } };
	return { rule };
}

/**
 * The mapping with what is remembered of a file and its sheets and has not been said anew, and what rejected rows that came back are by
 * the file they came from, among `all` chosen; null when there is nothing to add.
 */
export function recall(
	memory: Memory,
	mapping: Mapping | null,
	seen: SeenFile,
	all: readonly SeenFile[] = []
): Mapping | null {
	const { file, sheets } = seen;
	const files: FileRule[] = [];
	const tables: MappingEntry[] = [];
	const whole = memory[fileSignature(seen) ?? ''];
	if (whole?.rule && !ruleOf(mapping, file, null)) files.push({ ...whole.rule, match: exactly(file) });
	for (const sheet of sheets) {
		const { name } = sheet;
		const known =
			memory[signatureOf(sheet)] ??
			withOrigin(ofRejected(memory[signatureOf(withoutReasons(sheet))]), originColumns(sheet, all));
		if (!known || ruleOf(mapping, file, name)) continue;
		if (entryOf(mapping, file, name)) continue;
		if (known.rule) files.push({ ...known.rule, match: exactly(file), sheet: name });
		if (known.entry)
			tables.push({ ...known.entry, match: exactly(file), ...(name === '' ? {} : { sheet: name }) });
	}
	if (files.length + tables.length === 0) return null;
	return {
		tables: [...tables, ...(mapping?.tables ?? [])],
		files: [...files, ...(mapping?.files ?? [])]
	};
}
