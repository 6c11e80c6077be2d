import type { CellType } from '../raw.ts';

export interface TypedText {
	text: string;
	type: CellType;
}

const MS_PER_DAY = 86_400_000;
const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * A number as digits, '.' for decimals and no exponent. Rounded to the 15 significant digits spreadsheets show, so that
 * 0.1 + 0.2 is 0.3; whole numbers keep every digit.
 */
export function numberText(value: number): string {
	if (!Number.isFinite(value)) return String(value);
	if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value + 0) : BigInt(value).toString();
	const text = String(Number(value.toPrecision(15)));
	return text.includes('e') ? expand(text) : text;
}

/** '1.5e-7' as '0.00000015'. */
function expand(text: string): string {
	const [mantissa = '', exponent = '0'] = text.split('e');
	const negative = mantissa.startsWith('-');
	const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
	const zeros = '0'.repeat(Math.max(0, -Number(exponent) - whole.length));
	return `${negative ? '-' : ''}0.${zeros}${whole}${fraction}`;
}

/** Hours (which may pass 24), minutes and seconds of a span in milliseconds, to the nearest second. */
export function timeText(ms: number): string {
	const seconds = Math.round(ms / 1000);
	return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

/**
 * A date cell of a spreadsheet, whose numbers count days from an epoch: ISO date, date and time, or time alone when
 * there is no day. `zero` is the day of number 0 (1899-12-31 or 1904-01-01). Within a year of it a time of day means
 * a duration beyond 24 hours: nobody's records are of 1900 to the minute. Midnight is a date without a time.
 */
export function dateText(date: Date, zero: number): TypedText {
	const ms = Math.round(date.getTime() / 1000) * 1000;
	// A number beyond every calendar: a spreadsheet shows it as #####.
	if (!Number.isFinite(ms)) return { text: '#NUM!', type: 'error' };
	const since = ms - zero;
	if (since >= 0 && (since < MS_PER_DAY || (since < 366 * MS_PER_DAY && since % MS_PER_DAY !== 0))) {
		return { text: timeText(since), type: 'time' };
	}
	// Years beyond 9999 come with a sign and zeros in front.
	const [day = '', time = ''] = new Date(ms).toISOString().replace(/^\+0*/, '').split('T');
	if (ms % MS_PER_DAY === 0) return { text: day, type: 'date' };
	return { text: `${day} ${time.slice(0, 8)}`, type: 'datetime' };
}

export const ZERO_1900 = Date.UTC(1899, 11, 31);
export const ZERO_1904 = Date.UTC(1904, 0, 1);
