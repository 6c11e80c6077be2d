/**
 * SQL text that writes a dossier id one way, so that a claim's id and an export's id can be compared exactly:
 * upper case, only letters, digits and dashes, letter O as zero, long dashes as short ones, and without the prefix
 * `000.00.00.` that Circular 01/2018/TT-VPCP art. 19 puts before a provincial agency (newer agencies leave it out).
 */
export function normalisedDossierId(column: string): string {
	const dashed = `translate(upper(${column}), '–—O', '--0')`;
	return `regexp_replace(regexp_replace(${dashed}, '[^A-Z0-9-]', '', 'g'), '^0000000', '')`;
}
