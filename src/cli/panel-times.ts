import { dayNumber, isIsoDate, isoDate } from '#lib/core/dates.ts';
import { AppError } from '#lib/core/errors.ts';

/** What the times of a panel are counted in: the numbers themselves, or steps of the calendar. */
export type TimeStep = 'number' | CalendarStep;
type CalendarStep = 'year' | 'quarter' | 'month' | 'week' | 'day';

/** The cells of a column of times, in the order of the rows; empty for none. */
export interface TimeColumn {
	name: string;
	cells: readonly string[];
}

export interface PanelTimes {
	step: TimeStep;
	/** By row: the time as a number of steps; NaN where the cell is empty. */
	times: number[];
	/** By row: the step in which the treatment first was; null where the cell is empty. */
	firsts: (number | null)[];
	/** A step as the file writes it. */
	label: (time: number) => number | string;
}

/** A time as it can be read: a number, or a period of the calendar by its first day. */
interface Written {
	kind: TimeStep;
	value: number;
}

/**
 * The times of a panel from how people write them: numbers (2017, 1, 2.5), years, quarters (2017-Q1, Q1/2017, quý I/2017, 2017q1), months
 * (2017-03, 03/2017, T3/2017, 2017m3, 201703), ISO weeks (2017-W10) and days (2017-03-01, 01/03/2017 day first, 20170301, 2017-W10-3). Dates that stand for
 * years, quarters, months or weeks (each on the same day of one) count as such, so that a step is one period whatever its days. A start may be
 * written finer than the times and then falls into its period. Throws AppError `panel_time_invalid`, `panel_times_mixed`, `panel_times_unlike`
 * and `panel_days_ambiguous`.
 */
export function panelTimes(time: TimeColumn, first: TimeColumn): PanelTimes {
	const [ofTimes, ofFirsts] = [readColumn(time), readColumn(first)];
	const step = stepOf(time, ofTimes);
	const labels = new Map<number, number | string>();
	const counted = (column: TimeColumn, written: (Written | null)[]) => {
		const count = counter(step, ofTimes, time, column);
		const known = new Map<Written, number>();
		return written.map((each, row) => {
			if (each === null) return null;
			const number = known.get(each) ?? count(each, row);
			if (!known.has(each)) known.set(each, number);
			if (!labels.has(number)) labels.set(number, asWritten(column.cells[row] as string, each));
			return number;
		});
	};
	const times = counted(time, ofTimes).map((each) => each ?? Number.NaN);
	const firsts = counted(first, ofFirsts);
	return { step, times, firsts, label: (number) => labels.get(number) ?? number };
}

function asWritten(cell: string, { kind, value }: Written): number | string {
	if (kind === 'number') return value;
	return /^\d+$/.test(cell) ? Number(cell) : cell;
}

/** Every cell of a column read; all are of one kind. */
function readColumn({ name, cells }: TimeColumn): (Written | null)[] {
	const whole = wholeNumbers(cells);
	const known = new Map<string, Written | null>([['', null]]);
	let kind: { of: TimeStep; cell: string } | undefined;
	return cells.map((cell, row) => {
		const met = known.get(cell);
		if (met !== undefined) return met;
		const written = whole(cell) ?? readTime(cell);
		if (written === null)
			throw new AppError('panel_time_invalid', { row: row + 2, column: name, value: cell });
		kind ??= { of: written.kind, cell };
		if (kind.of !== written.kind)
			throw new AppError('panel_times_mixed', { row: row + 2, column: name, first: kind.cell, other: cell });
		known.set(cell, written);
		return written;
	});
}

/** 201703 and 20170301 are months and days where every cell of the column is one. */
function wholeNumbers(cells: readonly string[]): (cell: string) => Written | null {
	const all = (pattern: RegExp, written: (cell: string) => Written | null) => {
		const filled = [...new Set(cells)].filter((cell) => cell !== '');
		return filled.length > 0 && filled.every((cell) => pattern.test(cell) && written(cell) !== null);
	};
	const month = (cell: string) => monthOf(cell.slice(0, 4), cell.slice(4));
	const day = (cell: string) => dayOf(cell.slice(0, 4), cell.slice(4, 6), cell.slice(6));
	if (all(/^(?:19|20)\d{4}$/, month)) return month;
	if (all(/^(?:19|20)\d{6}$/, day)) return day;
	return () => null;
}

const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** A time of the day, with its zone or without. */
const CLOCK = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?`;

/** The forms of times, the first that fits: what stands in them in the order of `parts`. */
const forms: readonly [RegExp, (...parts: string[]) => Written | null][] = [
	// A moment (as R and pandas write dates) is the day it names.
	[new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]${CLOCK})?$`, 'i'), dayOf],
	[/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, (day, month, year) => dayOf(year, month, day)],
	[/^(\d{4})[-/. ]?(?:q|quý) ?([1-4]|iv|i{1,3})$/i, quarterOf],
	[/^(?:q|quý) ?([1-4]|iv|i{1,3})(?: năm |[-/. ]+)(\d{4})$/i, (quarter, year) => quarterOf(year, quarter)],
	[/^(\d{4})-?w(\d{1,2})$/i, weekOf],
	[/^(\d{4})-?w(\d{2})-?([1-7])$/i, dayOfWeek],
	[/^(\d{4})(?:[-/.]|[-/. ]?m)(\d{1,2})$/i, monthOf],
	[/^(?:t|tháng )?(\d{1,2})(?: năm |[-/.])(\d{4})$/i, (month, year) => monthOf(year, month)]
];

function readTime(cell: string): Written | null {
	const number = Number(cell);
	if (Number.isFinite(number)) return { kind: 'number', value: number };
	for (const [pattern, read] of forms) {
		const match = pattern.exec(cell);
		if (match) return read(...match.slice(1));
	}
	return null;
}

function dayOf(year = '', month = '', day = ''): Written | null {
	const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isIsoDate(iso) ? { kind: 'day', value: dayNumber(iso) } : null;
}

function monthOf(year = '', month = ''): Written | null {
	const first = dayOf(year, month, '1');
	return first && { ...first, kind: 'month' };
}

function quarterOf(year = '', quarter = ''): Written | null {
	const number = ROMAN.indexOf(quarter.toLowerCase()) + 1 || Number(quarter);
	const first = monthOf(year, String(number * 3 - 2));
	return first && { ...first, kind: 'quarter' };
}

/** ISO 8601: the first week of a year is that of its 4 January, the last that of its 28 December; a week is known by its Monday. */
function weekOf(year = '', week = ''): Written | null {
	const number = Number(week);
	const [fourth, late] = [dayOf(year, '1', '4'), dayOf(year, '12', '28')];
	if (!fourth || !late || number < 1) return null;
	const monday = mondayBefore(fourth.value) + 7 * (number - 1);
	return monday <= late.value ? { kind: 'week', value: monday } : null;
}

/** A day of an ISO week, 1 for its Monday. */
function dayOfWeek(year = '', week = '', day = ''): Written | null {
	const monday = weekOf(year, week);
	return monday && { kind: 'day', value: monday.value + Number(day) - 1 };
}

/** 1970-01-05 was a Monday. */
function mondayBefore(day: number): number {
	return Math.floor((day - 4) / 7) * 7 + 4;
}

/** What the times count: the kind they are written in, or, of days, the longest period of which each is the same day. */
function stepOf({ name, cells }: TimeColumn, written: readonly (Written | null)[]): TimeStep {
	const [sample] = written.filter((each) => each !== null);
	if (sample?.kind !== 'day') return sample?.kind ?? 'number';
	const dates = [...new Set(written.flatMap((each) => (each ? [each.value] : [])))].map(parts);
	const step = longestStep(dates);
	const dayFirst = cells.find((cell) => /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(cell));
	// 01/01/2017, 02/01/2017, … are days in January, but first days of months where the month is written first.
	const turned = dates.map(({ year, month, day }) => ({ year, month: day, day: month, last: false }));
	const months = dates.every(({ day }) => day <= 12) && !['week', 'day'].includes(longestStep(turned));
	if (dayFirst !== undefined && dates.length > 1 && step === 'day' && months)
		throw new AppError('panel_days_ambiguous', { column: name, value: dayFirst });
	return step;
}

interface DateParts {
	year: number;
	month: number;
	day: number;
	/** The last of its month. */
	last: boolean;
	weekday?: number;
}

function parts(number: number): DateParts {
	const [year, month, day] = isoDate(number).split('-').map(Number) as [number, number, number];
	const last = isoDate(number + 1).endsWith('-01');
	return { year, month, day, last, weekday: (((number + 3) % 7) + 7) % 7 };
}

function longestStep(dates: readonly DateParts[]): CalendarStep {
	const same = (of: (date: DateParts) => unknown) => new Set(dates.map(of)).size === 1;
	const sameDay = same(({ day }) => day) || dates.every(({ last }) => last);
	if (sameDay && same(({ month }) => month)) return 'year';
	if (sameDay && same(({ month }) => month % 3)) return 'quarter';
	if (sameDay) return 'month';
	return dates.every(({ weekday }) => weekday !== undefined) && same(({ weekday }) => weekday)
		? 'week'
		: 'day';
}

/** How fine a way of writing is: a finer one falls into a period of a coarser one. Weeks fall into nothing but themselves. */
const fineness: Record<CalendarStep, number> = { year: 0, quarter: 1, month: 2, week: 3, day: 4 };

/** Counts the cells of a column in steps of the times; throws AppError `panel_times_unlike` for what falls into none of them. */
function counter(
	step: TimeStep,
	ofTimes: readonly (Written | null)[],
	time: TimeColumn,
	column: TimeColumn
): (written: Written, row: number) => number {
	const sample = ofTimes.findIndex((each) => each !== null);
	const isYear = (value: number) => Number.isInteger(value) && value >= 1900 && value < 2200;
	// Numbers that can only be years: a start written as a date falls into one.
	const years = ofTimes.every((each) => each === null || isYear(each.value));
	return ({ kind, value }, row) => {
		if (step === 'number') {
			if (kind === 'number') return value;
			if (years) return inSteps('year', value);
		} else if (kind === 'number') {
			if (step === 'year' && isYear(value)) return value;
		} else if (kind === step || (fineness[kind] > fineness[step] && kind !== 'week')) {
			return inSteps(step, value);
		}
		throw new AppError('panel_times_unlike', {
			row: row + 2,
			column: column.name,
			value: column.cells[row] as string,
			times: time.cells[sample] ?? ''
		});
	};
}

/** The period a day falls in, as a number one more than that of the period before. */
function inSteps(step: CalendarStep, day: number): number {
	if (step === 'day') return day;
	if (step === 'week') return (mondayBefore(day) - 4) / 7;
	const { year, month } = parts(day);
	if (step === 'year') return year;
	return step === 'quarter' ? year * 4 + Math.floor((month - 1) / 3) : year * 12 + month - 1;
}
