/** Beginnings of a text that a spreadsheet would run as a formula, as a pattern of JavaScript and of SQL (RE2). */
export const FORMULA_START = '^[=+@\\t\\r\\n-]';

const formula = new RegExp(FORMULA_START, 'u');

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV injection"). For texts alone: a number typed as
 * one passes as it is, so that a negative number stays one.
 */
export function neutralised(text: string): string {
	return formula.test(text) ? `'${text}` : text;
}

/** The text that was neutralised. One that began with an apostrophe before such a beginning of itself loses it. */
export function asWritten(text: string): string {
	return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}
