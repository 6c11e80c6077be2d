/** A cell of a record of RFC 4180: quoted only where it must be. */
export function csvCell(text: string): string {
	return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
