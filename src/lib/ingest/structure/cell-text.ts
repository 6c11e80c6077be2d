/** Blank to a reader: nothing but white space (NBSP and byte order marks included). */
export function isBlank(text: string | undefined): boolean {
	if (text === undefined || text === '') return true;
	// Most cells begin with a letter or digit: no need to look further.
	const code = text.charCodeAt(0);
	if (code > 32 && code < 127) return false;
	return /^[\s\u00a0\u200b\ufeff]*$/u.test(text);
}

/** Indexes of the cells that hold something. */
export function filledCells(cells: readonly string[]): number[] {
	const filled: number[] = [];
	for (let i = 0; i < cells.length; i++) if (!isBlank(cells[i])) filled.push(i);
	return filled;
}

/** A number in any notation, a date, a time or a code: a value rather than a label. */
export function looksLikeValue(text: string): boolean {
	const value = text.trim();
	return (
		/^[+-]?[\d.,]*\d[\d.,]*\s?%?$/.test(value) ||
		/^[$€£]\s?[\d.,]+$/.test(value) ||
		/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b/.test(value) ||
		/^\d{1,2}:\d{2}/.test(value) ||
		/^\d{4}-\d{2}/.test(value) ||
		isDossierId(value) ||
		isProcedureCode(value)
	);
}

/**
 * Dossier id of Circular 01/2018/TT-VPCP art. 19, `000.00.00.H26-260930-0012`, and the short form of newer
 * agencies, `H26.15-260930-0012`.
 */
export function isDossierId(text: string): boolean {
	return /^(?:\d{1,3}(?:\.\d{1,3}){1,3}\.)?[A-Z]\d{2}(?:\.\d{1,3})*-\d{6}-\d{3,}$/i.test(text.trim());
}

/** Procedure code (mã TTHC) of the national database: `1.004873` or `1.004873.000.00.00.H26`. */
export function isProcedureCode(text: string): boolean {
	return /^\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}(?:\.\d+)?)?$/i.test(text.trim());
}
