/** Characters of an id that mean something, as written in the base; what is not here is dropped. */
const dropped = /[\s.,_/\\\u00a0]+/g;

/**
 * A dossier id in one spelling (docs/rewards.md, point 2): upper case, long dashes as short ones, letter O as zero, no
 * spaces or punctuation, no leading zeros, which takes away the prefix `000.00.00.` too. The same as
 * `normalisedDossierId` of the indicators does in SQL.
 */
export function normaliseDossierId(id: string): string {
	return id.toUpperCase().replace(/[–—]/g, '-').replaceAll('O', '0').replace(dropped, '').replace(/^0+/, '');
}
