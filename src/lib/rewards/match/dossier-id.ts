/** Characters of an id that mean something, as written in the base; what is not here is dropped. */
const dropped = /[\s.,_/\\\u00a0]+/g;

const PREFIX = '000.00.00.';

/**
 * A dossier id in one spelling (docs/rewards.md, point 2): upper case, long dashes as short ones, letter O as zero, no
 * spaces or punctuation, no leading zeros, which takes away the prefix `000.00.00.` too. The same as
 * `normalisedDossierId` of the indicators does in SQL.
 */
export function normaliseDossierId(id: string): string {
	// Most ids are written as they should be, and nothing but the prefix is to go.
	const start = afterPrefix(id, 0);
	if (isUsual(id, start, id.length)) return id.slice(start);
	return id.toUpperCase().replace(/[–—]/g, '-').replaceAll('O', '0').replace(dropped, '').replace(/^0+/, '');
}

/** Where in a text an id that begins at `from` goes on after the prefix of a provincial agency. */
export function afterPrefix(text: string, from: number): number {
	return text.startsWith(PREFIX, from) ? from + PREFIX.length : from;
}

/**
 * `H26-170301-0012`: what stands after the prefix in an id of the form of Circular 01/2018/TT-VPCP, art. 19, in the letters it is kept
 * in. Looked at letter by letter: a regular expression makes three objects for each of a year's claims.
 */
export function isUsual(text: string, from: number, to: number): boolean {
	const letter = text.charCodeAt(from);
	if (to - from < 12 || letter < 65 || letter > 90 || letter === 79) return false;
	for (let at = from + 1; at < to; at++) {
		const code = text.charCodeAt(at);
		const dash = at === from + 3 || at === from + 10;
		if (dash ? code !== 45 : code < 48 || code > 57) return false;
	}
	return true;
}
