/** Characters of an id that mean something, as written in the base; what is not here is dropped. */
const dropped = /[\s.,_/\\\u00a0]+/g;

/** The form of Circular 01/2018/TT-VPCP, art. 19, of a provincial agency, in the letters it is kept in. */
const usual = /^(?:000\.00\.00\.)?([A-NP-Z][0-9]{2}-[0-9]{6}-[0-9]+)$/;

/**
 * A dossier id in one spelling (docs/rewards.md, point 2): upper case, long dashes as short ones, letter O as zero, no
 * spaces or punctuation, no leading zeros, which takes away the prefix `000.00.00.` too. The same as
 * `normalisedDossierId` of the indicators does in SQL.
 */
export function normaliseDossierId(id: string): string {
	// Most ids are written as they should be, and nothing but the prefix is to go.
	const plain = usual.exec(id);
	if (plain) return plain[1] as string;
	return id.toUpperCase().replace(/[–—]/g, '-').replaceAll('O', '0').replace(dropped, '').replace(/^0+/, '');
}
