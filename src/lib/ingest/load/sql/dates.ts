import { literal } from '#lib/sql/sql.ts';
import type { DateSystem } from '../../vocabulary.ts';

/** strptime patterns of one column, those with a time of day apart from those without. */
export interface DatePatterns {
	timed: readonly string[];
	dated: readonly string[];
	/** Numbers are days, as spreadsheets keep dates, counted from that year; null where they are none. */
	serials: DateSystem | null;
}

/** Tried after what the column itself was found to be written in. Day before month, as Vietnam writes. */
const dayFirst = {
	timed: [
		'%d/%m/%Y %H:%M:%S',
		'%d/%m/%Y %H:%M',
		'%H:%M:%S %d/%m/%Y',
		'%H:%M %d/%m/%Y',
		'%d-%m-%Y %H:%M:%S',
		'%d-%m-%Y %H:%M'
	],
	dated: ['%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y', '%Y/%m/%d']
};
const ISO_MOMENT = '%Y-%m-%d %H:%M:%S';
const ISO_DAY = '%Y-%m-%d';
const iso = {
	timed: [
		ISO_MOMENT,
		'%Y-%m-%dT%H:%M:%S',
		'%Y-%m-%d %H:%M:%S.%g',
		'%Y-%m-%dT%H:%M:%S.%g',
		'%Y-%m-%d %H:%M',
		'%Y-%m-%dT%H:%M',
		'%Y-%m-%dT%H:%M:%SZ',
		'%Y-%m-%dT%H:%M:%S.%gZ'
	],
	dated: [ISO_DAY]
};
const months = ['%m/%Y', '%Y-%m'];

/**
 * Patterns for a column. `exact` (from a mapping file) are taken at their word: only they and ISO are tried.
 * `found` (sniffed) goes first; day-before-month patterns follow unless what was found puts the month first.
 * Numbers are days, counted from 1900 or from what `days` says, unless `exact` speaks of dates only. `months` allows 03/2017 for the first day of a month.
 */
export function datePatterns(
	{
		exact = [],
		found = [],
		days
	}: { exact?: readonly string[]; found?: readonly string[]; days?: DateSystem },
	{ monthsToo = false } = {}
): DatePatterns {
	const own = exact.length > 0 ? exact : found;
	const monthFirst = own.some((pattern) => monthBeforeDay(pattern));
	const day = exact.length > 0 || monthFirst ? { timed: [], dated: [] } : dayFirst;
	return {
		timed: unique([...own.filter(hasTime), ...day.timed, ...iso.timed]),
		dated: unique([
			...own.filter((pattern) => !hasTime(pattern)),
			...day.dated,
			...iso.dated,
			...(monthsToo ? months : [])
		]),
		serials: days ?? (exact.length === 0 ? 1900 : null)
	};
}

/** `%m/%d/%Y`; a pattern that starts with the year is read the same way everywhere. */
function monthBeforeDay(pattern: string): boolean {
	const bare = pattern.replaceAll('%-', '%');
	const month = bare.search(/%[mbB]/);
	return !/^%[Yy]/.test(bare) && month !== -1 && month < bare.indexOf('%d');
}

function hasTime(pattern: string): boolean {
	return /%-?[HI]/.test(pattern);
}

function unique(values: readonly string[]): string[] {
	return [...new Set(values)];
}

/** Years outside are taken for damage, not for dates. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * SQL of the moment with its time of day in `text`, or NULL; its year is still to go through `tidy_moment`. Patterns
 * are tried only on texts that can have a time of day: nearly all of them write it with a colon.
 */
export function timedSql(text: string, { timed, serials }: DatePatterns): string {
	// Windows writes AM and PM as SA and CH in Vietnamese; strptime knows the English ones.
	const noon = timed.some((pattern) => pattern.includes('%p'));
	const parsed = tryStrptime(noon ? `replace(replace(${text}, 'SA', 'AM'), 'CH', 'PM')` : text, timed);
	const likely = timed.every((pattern) => pattern.includes(':'))
		? `CASE WHEN contains(${text}, ':') THEN ${parsed} END`
		: parsed;
	const quick = timed[0] === ISO_MOMENT ? [`iso_moment(${text})`] : [];
	return `coalesce(${[...quick, likely, ...(serials ? [`serial_moment(${text}, ${dayZero[serials]})`] : [])].join(', ')})`;
}

/** SQL of the moment at midnight for a date without a time of day, or NULL; its year as above. */
export function datedSql(text: string, { dated, serials }: DatePatterns): string {
	const parsed = tryStrptime(text, dated);
	const quick = dated[0] === ISO_DAY ? [`iso_day(${text})`] : [];
	return `coalesce(${[...quick, parsed, ...(serials ? [`serial_day(${text}, ${dayZero[serials]})`] : [])].join(', ')})`;
}

/** SQL of the moment of number 0; that of 1900 is two days early because spreadsheets count 1900-02-29, and from 1. */
const dayZero: Readonly<Record<DateSystem, string>> = {
	1900: `TIMESTAMP '1899-12-30 00:00:00'`,
	1904: `TIMESTAMP '1904-01-01 00:00:00'`
};

function tryStrptime(text: string, patterns: readonly string[]): string {
	return `try_strptime(${text}, [${patterns.map((pattern) => literal(pattern).text).join(', ')}])`;
}

/**
 * Macros the expressions above use; to be created once in the engine. strptime reads the year of 06/03/17 as 17: years
 * below 70 belong to 2000, the rest of two digits to 1900. A macro repeats its argument, so give it a column.
 */
export const dateMacros: readonly string[] = [
	// A cast takes half the time of strptime; the shape leaves no room for a zone, which a cast would reckon in.
	`CREATE OR REPLACE TEMP MACRO iso_moment(t) AS CASE
		WHEN t LIKE '____-__-__ __:__:__' THEN TRY_CAST(t AS TIMESTAMP) END`,
	`CREATE OR REPLACE TEMP MACRO iso_day(t) AS CASE WHEN t LIKE '____-__-__' THEN TRY_CAST(t AS TIMESTAMP) END`,
	`CREATE OR REPLACE TEMP MACRO tidy_moment(moment) AS CASE
		WHEN moment >= TIMESTAMP '${FIRST_YEAR}-01-01 00:00:00' AND moment < TIMESTAMP '${LAST_YEAR + 1}-01-01 00:00:00' THEN moment
		WHEN year(moment) < 70 THEN moment + INTERVAL 2000 YEAR
		WHEN year(moment) < 100 THEN moment + INTERVAL 1900 YEAR END`,
	`CREATE OR REPLACE TEMP MACRO serial_day(t, zero) AS CASE WHEN regexp_full_match(t, '[2-7][0-9]{4}([.,]0*)?')
		THEN zero + to_days(CAST(left(t, 5) AS INTEGER)) END`,
	`CREATE OR REPLACE TEMP MACRO serial_moment(t, zero) AS CASE
		WHEN (contains(t, '.') OR contains(t, ',')) AND regexp_full_match(t, '[2-7][0-9]{4}[.,][0-9]*[1-9][0-9]*')
		THEN zero + to_seconds(CAST(round(CAST(replace(t, ',', '.') AS DOUBLE) * 86400) AS BIGINT)) END`
];
