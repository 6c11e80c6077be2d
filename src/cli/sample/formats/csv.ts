import { dateText, isMoment, type DateStyle, type Value } from '../export/value.ts';

export interface CsvStyle {
	delimiter: ',' | ';' | '\t';
	dates: DateStyle;
	seconds?: boolean;
	newline?: '\n' | '\r\n';
}

/** The text of a CSV file, header first; cells are quoted where RFC 4180 asks for it. */
export function csvText(
	header: readonly string[],
	rows: Iterable<readonly Value[]>,
	style: CsvStyle
): string {
	const newline = style.newline ?? '\r\n';
	const lines = [header.map((cell) => quoted(cell, style.delimiter)).join(style.delimiter)];
	for (const row of rows)
		lines.push(row.map((cell) => quoted(cellText(cell, style), style.delimiter)).join(style.delimiter));
	return lines.join(newline) + newline;
}

export function cellText(value: Value, style: Pick<CsvStyle, 'dates' | 'seconds'>): string {
	if (value === null) return '';
	return isMoment(value) ? dateText(value, style.dates, style.seconds) : String(value);
}

function quoted(text: string, delimiter: string): string {
	return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const encoder = new TextEncoder();

export function utf8(text: string): Uint8Array {
	return encoder.encode(text);
}

/** UTF-8 with a byte order mark, as Excel saves it. */
export function utf8Bom(text: string): Uint8Array {
	return encoder.encode('\ufeff' + text);
}
