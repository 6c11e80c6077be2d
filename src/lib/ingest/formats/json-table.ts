import type { Problem } from '#lib/core/errors.ts';
import type { RawRow, RawSheet } from '../raw.ts';
import { numberText } from './cell-text.ts';
import { checkColumns } from './limits.ts';

type Row = Map<string, string>;

/** Names services give to the list of records in their answers, most usual first. */
const listNames = ['data', 'rows', 'items', 'records', 'results', 'result', 'value', 'content', 'list'];

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list of records of a parsed document: the document itself, or the nearest list inside it. Null when none. */
export function findRecords(document: unknown, depth = 0): unknown[] | null {
	if (Array.isArray(document)) return document;
	if (!isRecord(document) || depth > 3) return null;
	const keys = Object.keys(document);
	const ordered = [
		...listNames.filter((name) => Object.hasOwn(document, name)),
		...keys.filter((key) => !listNames.includes(key))
	];
	for (const key of ordered) {
		const value = document[key];
		if (Array.isArray(value) && value.some((item) => isRecord(item) || Array.isArray(item))) return value;
	}
	for (const key of ordered) {
		const found = isRecord(document[key]) ? findRecords(document[key], depth + 1) : null;
		if (found !== null && found.length > 0) return found;
	}
	const listed = ordered.find((key) => Array.isArray(document[key]) && listNames.includes(key));
	return listed === undefined ? null : (document[listed] as unknown[]);
}

/**
 * Records as a sheet: a header of every key in the order first met, then a row each. Objects inside records become
 * `outer.inner` columns, lists their JSON. Lists of lists are rows as they stand.
 */
export function toSheet(records: unknown[], file: string): { sheet: RawSheet; problems: Problem[] } {
	const columns = new Map<string, number>();
	let rounded = 0;
	const text = (value: unknown): string => {
		if (value === null || value === undefined) return '';
		if (typeof value === 'string') return value;
		if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
		if (typeof value === 'number') {
			if (Number.isInteger(value) && !Number.isSafeInteger(value)) rounded += 1;
			return numberText(value);
		}
		return JSON.stringify(value);
	};
	const flatten = (value: Record<string, unknown>, prefix: string, row: Row, depth: number): void => {
		for (const [key, inner] of Object.entries(value)) {
			if (isRecord(inner) && depth < 8) {
				flatten(inner, `${prefix}${key}.`, row, depth + 1);
			} else {
				const name = prefix + key;
				if (!columns.has(name)) columns.set(name, columns.size);
				row.set(name, text(inner));
			}
		}
	};
	const lists: string[][] = [];
	const rows: Row[] = [];
	const tabular = records.every((record) => Array.isArray(record));
	for (const record of records) {
		const row: Row = new Map();
		if (tabular) lists.push((record as unknown[]).map(text));
		else flatten(isRecord(record) ? record : { value: record }, '', row, 0);
		rows.push(row);
	}
	const names = [...columns.keys()];
	checkColumns(names.length, 1, file);
	const cells = tabular ? lists : [names, ...rows.map((row) => names.map((name) => row.get(name) ?? ''))];
	return {
		sheet: {
			name: '',
			rows: cells.map((line, i): RawRow => ({ number: i + 1, cells: line })),
			merges: [],
			...(tabular ? {} : { named: true })
		},
		problems: rounded === 0 ? [] : [{ code: 'number_rounded', params: { count: rounded } }]
	};
}
