import { exactly } from '#lib/ingest/load/mapping/glob.ts';
import type { FileRule, Mapping, MappingEntry } from '#lib/ingest/load/mapping/mapping.ts';
import { entryOf, ruleOf, signatureOf } from './decide.ts';
import type { SeenFile } from './seen.ts';

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

/**
 * What files of one kind are recognised by before anything is said of them: a decision about the encoding or the delimiter changes
 * their headers. Null of a file without columns, which has nothing to be recognised by.
 */
export function fileSignature({ decisions, sheets }: SeenFile): string | null {
	if (!decisions || sheets.every(({ columns }) => columns.length === 0)) return null;
	return [`file ${decisions.format.value}`, ...sheets.map(({ columns }) => signatureOf(columns))].join('\n');
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
		for (const { name, columns } of sheets) {
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
			said[signatureOf(columns)] = remembered;
		}
	}
	return { ...memory, ...said };
}

/** The mapping with what is remembered of a file and its sheets and has not been said anew; null when there is nothing to add. */
export function recall(memory: Memory, mapping: Mapping | null, seen: SeenFile): Mapping | null {
	const { file, sheets } = seen;
	const files: FileRule[] = [];
	const tables: MappingEntry[] = [];
	const whole = memory[fileSignature(seen) ?? ''];
	if (whole?.rule && !ruleOf(mapping, file, null)) files.push({ ...whole.rule, match: exactly(file) });
	for (const { name, columns } of sheets) {
		const known = memory[signatureOf(columns)];
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
