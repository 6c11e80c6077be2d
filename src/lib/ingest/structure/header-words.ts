import { fold, tidy } from '#lib/core/text.ts';
import { tables } from '#lib/model/tables/index.ts';

/** Every alias of every table, folded. */
const known: ReadonlySet<string> = new Set(
	tables.flatMap((table) => table.columns.flatMap((column) => column.aliases.map(fold)))
);

/** Headers of reports that are no column of the model but are headers all the same. */
const ordinary: ReadonlySet<string> = new Set([
	'stt',
	'tt',
	'so tt',
	'so thu tu',
	'ghi chu',
	'ngay sinh',
	'gioi tinh',
	'thoi gian',
	'noi dung',
	'so luong',
	'ty le'
]);

/** `Lệ phí (đồng)` → `Lệ phí`: a unit or remark in brackets at the end is not part of the name. */
export function withoutUnit(header: string): string {
	return tidy(header)
		.replace(/\s*[([][^()[\]]*[)\]]\s*$/u, '')
		.replace(/\s*[*:]+$/u, '');
}

function isKnownHeader(text: string): boolean {
	return known.has(fold(text)) || known.has(fold(withoutUnit(text)));
}

export function isOrdinaryHeader(text: string): boolean {
	return ordinary.has(fold(withoutUnit(text)));
}

/** How many cells of a row are headers of the model. */
export function knownHeaders(cells: readonly string[]): number {
	return cells.filter((cell) => cell.length < 200 && isKnownHeader(cell)).length;
}
