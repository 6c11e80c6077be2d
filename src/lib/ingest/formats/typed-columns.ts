import { AppError, type Problem } from '#lib/core/errors.ts';
import type { CellType, Format, RawFile, RawRow } from '../raw.ts';
import { numberText, type TypedText } from './cell-text.ts';
import { MAX_CELLS } from './limits.ts';

/** A column of a typed format (Parquet, Arrow): its name, and its values as texts, null for a missing one. */
export interface TypedColumn {
	name: string;
	type: CellType;
	texts: readonly (string | null)[];
}

/** Refuses a table of more cells than a sheet may have, before any of them is made. */
export function checkCells(rows: number, columns: number, file: string): void {
	if (rows * columns > MAX_CELLS)
		throw new AppError('table_too_large', { file, rows, columns, limit: MAX_CELLS / 1e6 });
}

/** The columns as one sheet, whose first row holds their names. */
export function typedFile(format: Format, columns: readonly TypedColumn[], problems: Problem[]): RawFile {
	const count = Math.max(0, ...columns.map(({ texts }) => texts.length));
	const types = columns.map(({ type }) => type);
	const rows: RawRow[] = [
		{ number: 1, cells: columns.map(({ name }) => name), types: types.map(() => 'text') }
	];
	for (let row = 0; row < count; row += 1) {
		rows.push({ number: row + 2, cells: columns.map(({ texts }) => texts[row] ?? ''), types });
	}
	return {
		format,
		encoding: null,
		delimiter: null,
		quote: null,
		sheets: [{ name: '', rows, merges: [], named: true }],
		problems
	};
}

const DAY = 86_400_000;

/**
 * Moments in milliseconds since 1970, as ISO texts. A column whose every value is midnight holds dates; in any other,
 * midnight is a time of day like the rest.
 */
export function momentTexts(moments: readonly (number | null)[]): Pick<TypedColumn, 'type' | 'texts'> {
	const dates = moments.every((ms) => ms === null || ms % DAY === 0);
	return {
		type: dates ? 'date' : 'datetime',
		texts: moments.map((ms) => {
			if (ms === null) return null;
			// Beyond what a calendar has, the number itself is the only honest text.
			if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return String(ms);
			const iso = new Date(Math.round(ms / 1000) * 1000).toISOString();
			const [day = '', time = ''] = iso.split('T');
			return dates ? day : `${day} ${time.slice(0, 8)}`;
		})
	};
}

/** Tells of columns whose times of day are those of Greenwich: they are kept as they are written. */
export function inUtc(columns: readonly TypedColumn[], isInstant: (index: number) => boolean): Problem[] {
	const names = columns.flatMap(({ name, type }, i) => (type === 'datetime' && isInstant(i) ? [name] : []));
	return names.length === 0 ? [] : [{ code: 'times_in_utc', params: { columns: names.join(', ') } }];
}

/** Any other value of a typed format as text. */
export function valueText(value: unknown): TypedText {
	switch (typeof value) {
		case 'string':
			return { text: value, type: 'text' };
		case 'number':
			return { text: numberText(value), type: 'number' };
		case 'bigint':
			return { text: value.toString(), type: 'number' };
		case 'boolean':
			return { text: value ? 'TRUE' : 'FALSE', type: 'boolean' };
		default:
			if (value instanceof Uint8Array) return { text: new TextDecoder().decode(value), type: 'text' };
			if (value instanceof Date) return { text: value.toISOString().slice(0, 10), type: 'date' };
			return {
				text: value === null || value === undefined ? '' : JSON.stringify(value, plain),
				type: 'text'
			};
	}
}

/** JSON has no 64-bit integers and no typed arrays. */
function plain(_: string, value: unknown): unknown {
	if (typeof value === 'bigint') return value.toString();
	return ArrayBuffer.isView(value) && !(value instanceof DataView)
		? Array.from(value as unknown as ArrayLike<unknown>)
		: value;
}

/** The values of a column, whatever they are, and the type most of them share. */
export function valueTexts(values: Iterable<unknown>): Pick<TypedColumn, 'type' | 'texts'> {
	let shared: CellType | null = null;
	let mixed = false;
	const texts: (string | null)[] = [];
	for (const value of values) {
		if (value === null || value === undefined) {
			texts.push(null);
			continue;
		}
		const { text, type } = valueText(value);
		mixed ||= shared !== null && type !== shared;
		shared = type;
		texts.push(text);
	}
	return { type: mixed ? 'text' : (shared ?? 'text'), texts };
}
