import { dayNumber, type IsoDate } from '#lib/core/dates.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { getLocale } from './generated/runtime.js';
import type { Locale } from './sentence.ts';

/**
 * How a number is shown. `percent`: a share in [0, 1]; `per_thousand`: already × 1,000; `days`, `hours`, `minutes`:
 * durations in that unit; `points`: a difference of shares, 0.032 → 3,2 điểm %.
 */
export type ValueFormat =
	'number' | 'count' | 'percent' | 'points' | 'per_thousand' | 'days' | 'hours' | 'minutes';

const NBSP = '\u00a0';
/** Thin typographic minus, so that a negative number is not read as a range. */
const MINUS = '\u2212';

type MaybeNumber = number | null | undefined;

/**
 * A finite number as `Intl.NumberFormat` writes it (a test holds the two together). The first `Intl` formats of a page cost it
 * some 50 ms on a slow machine, and these two languages differ in two signs.
 */
function decimal(value: number, locale: Locale, digits: number, fixed: boolean): string {
	const size = Math.abs(value);
	// Beyond these the text of a number has an exponent, or its digits are more than a number holds.
	if (size !== 0 && (size < 1e-6 || size >= 1e12)) return intlDecimal(value, locale, digits, fixed);
	// Shifted as text: half of the last digit is decided on the decimals one reads, not on the binary ones behind them.
	const shifted = Math.round(Number(`${size}e${digits}`));
	const all = String(shifted).padStart(digits + 1, '0');
	const at = all.length - digits;
	const whole = all.slice(0, at).replace(/\B(?=(?:\d{3})+$)/gu, locale === 'vi' ? '.' : ',');
	const fraction = fixed ? all.slice(at) : all.slice(at).replace(/0+$/u, '');
	return `${value < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `${locale === 'vi' ? ',' : '.'}${fraction}`}`;
}

function intlDecimal(value: number, locale: Locale, digits: number, fixed: boolean): string {
	return new Intl.NumberFormat(intlLocale(locale), {
		maximumFractionDigits: digits,
		minimumFractionDigits: fixed ? digits : 0
	}).format(value);
}

// While a period is dragged the same figures are written again and again, in the drawing and for the screen reader.
const written = new Map<string, string>();
/** Past it all are forgotten, which is cheaper than keeping an order. A view of the first page writes some hundreds. */
const WRITTEN_KEPT = 2_000;

/** English as read in Vietnam: day before month. */
export function intlLocale(locale: Locale = getLocale()): string {
	return locale === 'en' ? 'en-GB' : 'vi-VN';
}

/** The words for "there is no figure". */
export function noData(locale: Locale = getLocale()): string {
	return m.ui_no_data({}, { locale });
}

/** 1234.5 → 1.234,5 (vi) or 1,234.5 (en). Null is "không có dữ liệu"; a non-finite number is a RangeError. */
export function formatNumber(
	value: MaybeNumber,
	options: { digits?: number; fixed?: boolean; locale?: Locale } = {}
): string {
	const { digits = 1, fixed = false, locale = getLocale() } = options;
	if (value === null || value === undefined) return noData(locale);
	if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
	const key = `${locale} ${digits} ${fixed} ${value}`;
	let text = written.get(key);
	if (text === undefined) {
		text = decimal(value, locale, digits, fixed)
			.replace(/^-(?=.*[1-9])/u, MINUS)
			.replace(/^-/u, '');
		if (written.size >= WRITTEN_KEPT) written.clear();
		written.set(key, text);
	}
	return text;
}

/** A whole number with thousands separated. */
export function formatCount(value: MaybeNumber, locale?: Locale): string {
	return formatNumber(value, { digits: 0, locale: locale ?? getLocale() });
}

/** A share in [0, 1]: 0.419 → 41,9 % (vi, no-break space) or 41.9% (en). One decimal unless told. */
export function formatPercent(
	share: MaybeNumber,
	options: { digits?: number; fixed?: boolean; locale?: Locale } = {}
): string {
	const { digits = 1, fixed = true, locale = getLocale() } = options;
	if (share === null || share === undefined) return noData(locale);
	const number = formatNumber(share * 100, { digits, fixed, locale });
	return locale === 'en' ? `${number}%` : `${number}${NBSP}%`;
}

/** A difference of two shares, in percentage points and without a sign: 0.032 → 3,2 điểm % / 3.2 pp. */
export function formatPoints(difference: MaybeNumber, locale: Locale = getLocale()): string {
	if (difference === null || difference === undefined) return noData(locale);
	const number = formatNumber(difference * 100, { digits: 1, fixed: true, locale });
	return `${number}${NBSP}${m.ui_points({}, { locale })}`;
}

/** Any value by its format. */
export function formatValue(value: MaybeNumber, format: ValueFormat, locale: Locale = getLocale()): string {
	if (value === null || value === undefined) return noData(locale);
	switch (format) {
		case 'number':
			return formatNumber(value, { digits: 2, locale });
		case 'count':
			return formatCount(value, locale);
		case 'percent':
			return formatPercent(value, { locale });
		case 'points':
			return formatPoints(value, locale);
		case 'per_thousand':
			return m.ui_per_thousand({ value: formatNumber(value, { fixed: true, locale }) }, { locale });
		case 'days':
			return m.ui_duration_days({ value: formatNumber(value, { fixed: true, locale }) }, { locale });
		case 'hours':
			return m.ui_duration_hours({ value: formatNumber(value, { locale }) }, { locale });
		case 'minutes':
			return m.ui_duration_minutes({ value: formatNumber(value, { locale }) }, { locale });
	}
}

/** An axis tick: as short as it stays exact (40 % rather than 40,0 %). */
export function formatTick(value: number, format: ValueFormat, locale: Locale = getLocale()): string {
	if (format === 'percent') return formatPercent(value, { digits: 2, fixed: false, locale });
	if (format === 'points') return formatNumber(value * 100, { digits: 2, locale });
	return formatNumber(value, { digits: 2, locale });
}

/** +, − or ± and the size of a change: `+3,2 điểm %`, `−120`. A change that rounds to nothing has no sign. */
export function formatChange(value: MaybeNumber, format: ValueFormat, locale: Locale = getLocale()): string {
	if (value === null || value === undefined) return noData(locale);
	const size = formatValue(Math.abs(value), format === 'percent' ? 'points' : format, locale);
	if (!/[1-9]/u.test(size)) return size;
	return `${value > 0 ? '+' : MINUS}${size}`;
}

/** 2017-03-06 → 06/03/2017 (vi) or 6 Mar 2017 (en). Null is "không có dữ liệu". */
export function formatDate(date: IsoDate | null | undefined, locale: Locale = getLocale()): string {
	if (!date) return noData(locale);
	const time = new Date(dayNumber(date) * 86_400_000);
	if (locale === 'vi') return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
	return new Intl.DateTimeFormat('en-GB', {
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(time);
}

/** A moment (ISO 8601) by the clock of this machine: `14:05, 06/03/2017` (vi) or `14:05, 6 Mar 2017` (en). */
export function formatMoment(moment: string, locale: Locale = getLocale()): string {
	const time = new Date(moment);
	const two = (value: number) => String(value).padStart(2, '0');
	const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
	return `${two(time.getHours())}:${two(time.getMinutes())}, ${formatDate(day, locale)}`;
}

/** `06/03/2017 đến 31/03/2017`. */
export function formatDateRange(from: IsoDate, to: IsoDate, locale: Locale = getLocale()): string {
	if (from === to) return formatDate(from, locale);
	return m.ui_range({ from: formatDate(from, locale), to: formatDate(to, locale) }, { locale });
}

const roman = ['I', 'II', 'III', 'IV'];

/**
 * The name of a period label of `#lib/core/dates.ts` (2017-03-06, 2017-W10, 2017-03, 2017-Q1, 2017):
 * `tháng 3/2017`, `quý I/2017`, `tuần 10/2017`. `short` is for axes. Throws a RangeError on other texts.
 */
export function formatPeriod(period: string, options: { short?: boolean; locale?: Locale } = {}): string {
	const { short = false, locale = getLocale() } = options;
	const at = { locale };
	const year = period.slice(0, 4);
	const rest = period.slice(5);
	if (/^\d{4}$/u.test(period)) return short ? year : m.ui_period_year({ year }, at);
	if (/^\d{4}-\d{2}$/u.test(period)) {
		const month = monthName(Number(rest), locale, short);
		return short ? m.ui_period_month_short({ month, year }, at) : m.ui_period_month({ month, year }, at);
	}
	if (/^\d{4}-Q[1-4]$/u.test(period)) {
		const number = Number(rest.slice(1));
		const quarter = locale === 'vi' ? (roman[number - 1] ?? '') : String(number);
		return short
			? m.ui_period_quarter_short({ quarter, year }, at)
			: m.ui_period_quarter({ quarter, year }, at);
	}
	if (/^\d{4}-W\d{2}$/u.test(period)) {
		const week = String(Number(rest.slice(1)));
		return short ? m.ui_period_week_short({ week, year }, at) : m.ui_period_week({ week, year }, at);
	}
	return formatDate(period, locale);
}

function monthName(month: number, locale: Locale, short: boolean): string {
	if (month < 1 || month > 12) throw new RangeError(`not a month: ${month}`);
	if (locale === 'vi') return String(month);
	return new Intl.DateTimeFormat('en-GB', { month: short ? 'short' : 'long', timeZone: 'UTC' }).format(
		new Date(Date.UTC(2017, month - 1, 1))
	);
}

const weekdays = [
	m.ui_weekday_1,
	m.ui_weekday_2,
	m.ui_weekday_3,
	m.ui_weekday_4,
	m.ui_weekday_5,
	m.ui_weekday_6,
	m.ui_weekday_7
];
const weekdaysShort = [
	m.ui_weekday_short_1,
	m.ui_weekday_short_2,
	m.ui_weekday_short_3,
	m.ui_weekday_short_4,
	m.ui_weekday_short_5,
	m.ui_weekday_short_6,
	m.ui_weekday_short_7
];

/** ISO weekday, 1 Monday … 7 Sunday. */
export function formatWeekday(day: number, options: { short?: boolean; locale?: Locale } = {}): string {
	const message = (options.short ? weekdaysShort : weekdays)[day - 1];
	if (!message) throw new RangeError(`not an ISO weekday: ${day}`);
	return message({}, { locale: options.locale ?? getLocale() });
}

const collators = new Map<string, Intl.Collator>();

/** Dictionary order: in Vietnamese a ă â … d đ …, tones last; digits inside names count as numbers. */
export function collator(locale: Locale = getLocale()): Intl.Collator {
	let found = collators.get(locale);
	if (!found) {
		found = new Intl.Collator(intlLocale(locale), { numeric: true, sensitivity: 'variant' });
		collators.set(locale, found);
	}
	return found;
}
