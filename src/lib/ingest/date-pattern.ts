/**
 * Date patterns in the tokens of SniffedColumn.dateFormat: YYYY YY MMMM MMM MM M DD D HH H hh h mm ss A, and SSS for a
 * fraction of a second; MMM and MMMM are English names of months, A also stands for SA and CH. Text in square brackets, and every character that is no token, stands for itself.
 */
const tokens: readonly (readonly [token: string, strptime: string])[] = [
	['YYYY', '%Y'],
	['YY', '%y'],
	['MMMM', '%B'],
	['MMM', '%b'],
	['MM', '%m'],
	['M', '%-m'],
	['DD', '%d'],
	['D', '%-d'],
	['HH', '%H'],
	['H', '%-H'],
	['hh', '%I'],
	['h', '%-I'],
	['mm', '%M'],
	['ss', '%S'],
	['SSS', '%f'],
	['A', '%p']
];

/**
 * The pattern as DuckDB's `strptime` takes it: `DD/MM/YYYY HH:mm` → `%d/%m/%Y %H:%M`.
 * Throws a RangeError for a pattern without a year, which no reader could place in time.
 */
export function toStrptime(pattern: string): string {
	let out = '';
	let rest = pattern;
	while (rest !== '') {
		const literal = /^\[([^\]]*)\]/.exec(rest);
		const token = tokens.find(([name]) => rest.startsWith(name));
		if (literal) {
			out += escapePercent(literal[1] ?? '');
			rest = rest.slice(literal[0].length);
		} else if (token) {
			out += token[1];
			rest = rest.slice(token[0].length);
		} else {
			out += escapePercent(rest.slice(0, 1));
			rest = rest.slice(1);
		}
	}
	if (!/%[Yy]/.test(out)) throw new RangeError(`date pattern without a year: ${pattern}`);
	return out;
}

/** Dates that are numbers of days, as spreadsheets count them from 1900 or, on old Macs, from 1904: patterns of their own. */
export const serialPatterns = ['serial', 'serial-1904'] as const;

export function isSerialPattern(pattern: string): boolean {
	return (serialPatterns as readonly string[]).includes(pattern);
}

/** Whether the pattern carries a time of day. */
export function hasTime(pattern: string): boolean {
	return /[Hh]/.test(pattern.replace(/\[[^\]]*\]/g, ''));
}

function escapePercent(text: string): string {
	return text.replace(/%/g, '%%');
}
