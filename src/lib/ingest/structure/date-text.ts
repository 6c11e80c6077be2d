import { isNamedDay, namedMonth } from './named-month.ts';

/** One text taken apart as a date, without yet saying which of two numbers is the day. */
export interface DateText {
	/** Year first (2017-03-05), year last (05/03/2017), month and year only (03/2017), or told apart by words (06-Mar-2017). */
	order: 'year-first' | 'year-last' | 'month-year' | 'year-month' | 'named';
	/** Of a date told apart by words the template of its pattern, see `namedMonth`. */
	separator: string;
	/**
	 * Digits as written. For year-last `first` and `second` are day and month, or month and day; of a date told apart by words day and
	 * month, '' where that is a word.
	 */
	first: string;
	second: string;
	year: string;
	/** Pattern of the time of day in tokens, '' when there is none; `H` and `h` stand for one or two digits. */
	time: string;
	hourDigits: number;
	/** Pattern of what stands between date and time. */
	gap: string;
	timeFirst: boolean;
}

const day = String.raw`(\d{1,4})(?<separator>[/.\-])(\d{1,4})(?:\k<separator>(\d{1,4}))?`;
const clock = String.raw`(\d{1,2})([:h])(\d{2})(?::(\d{2})(\.\d{1,6})?)?(?:(\s?)([AaPp][Mm]|SA|CH))?(Z|[+-]\d{2}:?\d{2})?`;
const dateFirst = new RegExp(`^${day}(?:(T|,?\\s+)${clock})?$`);
const wordsFirst = new RegExp(`^(.+?)(?:(,?\\s+)${clock})?$`);
const timeFirst = new RegExp(`^${clock}(,?\\s+)${day}$`);

/** Whether a text begins as a date does: with a digit, the name of a month, or the word for day. */
export function beginsLikeDate(text: string): boolean {
	const code = text.charCodeAt(0);
	return (code >= 48 && code <= 57) || /^(?:[jfmasond][a-z]{2}|ngày)/i.test(text);
}

/**
 * Reads `5/3/17`, `05/03/2017 08:05`, `2017-03-05T08:05:01`, `08:05 05/03/2017`, `05/03/2017 1:05 CH`, `03/2017`, `06-Mar-2017`,
 * `6 tháng 3 năm 2017`; null for anything else.
 */
export function dateText(text: string): DateText | null {
	const value = text.trim();
	if (!beginsLikeDate(value) || value.length < 5 || value.length > 40) return null;
	const a = dateFirst.exec(value);
	if (a) return build(a.slice(1, 5), a[5] ?? '', a.slice(6, 14), false);
	const b = timeFirst.exec(value);
	return b ? build(b.slice(10, 14), b[9] ?? '', b.slice(1, 9), true) : inWords(value);
}

function inWords(value: string): DateText | null {
	const parts = wordsFirst.exec(value);
	const date = parts && namedMonth(parts[1] ?? '');
	const time = parts && clockPattern(parts.slice(3, 11));
	if (!date || !time || !isNamedDay(date)) return null;
	const { template: separator, day: first, month: second, year } = date;
	const gap = (parts[2] ?? '').replace(/\s+/g, ' ');
	return { order: 'named', separator, first, second, year, ...time, gap, timeFirst: false };
}

type Parts = readonly (string | undefined)[];

function build(date: Parts, gap: string, time: Parts, first: boolean): DateText | null {
	const numbers = dateNumbers(date);
	const clock = clockPattern(time);
	if (!numbers || clock === null) return null;
	return { ...numbers, ...clock, gap: gap === 'T' ? '[T]' : gap.replace(/\s+/g, ' '), timeFirst: first };
}

function dateNumbers([a = '', separator = '', b = '', c]: Parts) {
	if (c === undefined) {
		if (a.length === 4 && isYear(a) && isMonth(b)) {
			return { order: 'year-month' as const, separator, first: b, second: '', year: a };
		}
		if (b.length === 4 && isYear(b) && isMonth(a)) {
			return { order: 'month-year' as const, separator, first: a, second: '', year: b };
		}
		return null;
	}
	if (a.length === 4) {
		if (!isYear(a) || !isMonth(b) || !isDay(c)) return null;
		return { order: 'year-first' as const, separator, first: b, second: c, year: a };
	}
	if (a.length > 2 || !(c.length === 2 || (c.length === 4 && isYear(c)))) return null;
	if (!(isDay(a) && isMonth(b)) && !(isMonth(a) && isDay(b))) return null;
	return { order: 'year-last' as const, separator, first: a, second: b, year: c };
}

function clockPattern([hour, mark, minute, second, fraction, space, noon, zone]: Parts) {
	if (hour === undefined) return { time: '', hourDigits: 0 };
	const limit = noon ? 12 : 24;
	if (Number(hour) > limit || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
	// An offset other than Z would move the moment; such a text is left as text.
	if (zone !== undefined && zone !== 'Z') return null;
	const pattern =
		(noon ? 'h' : 'H') +
		(mark === 'h' ? '[h]' : ':') +
		'mm' +
		(second === undefined ? '' : ':ss') +
		(fraction === undefined ? '' : '.SSS') +
		(noon ? `${space ?? ''}A` : '') +
		(zone === undefined ? '' : '[Z]');
	return { time: pattern, hourDigits: hour.length };
}

const isYear = (text: string) => /^(1[89]|20|21)\d{2}$/.test(text);
const isMonth = (text: string) => text.length <= 2 && Number(text) >= 1 && Number(text) <= 12;
const isDay = (text: string) => text.length <= 2 && Number(text) >= 1 && Number(text) <= 31;
