/**
 * SQL text that writes a dossier id one way, so that a claim's id and an export's id can be compared exactly: upper
 * case, long dashes as short ones, letter O as zero, without spaces and punctuation, and without leading zeros. Those
 * are the prefix `000.00.00.` that Circular 01/2018/TT-VPCP art. 19 puts before a provincial agency and newer agencies
 * leave out, and the zeros a spreadsheet loses from plain numbers.
 */
export function normalisedDossierId(column: string): string {
	// What `translate` has no counterpart for, it drops. Several times faster than a regular expression.
	return `ltrim(translate(upper(${column}), '–—−O .,_/\\\t\u00a0', '---0'), '0')`;
}
