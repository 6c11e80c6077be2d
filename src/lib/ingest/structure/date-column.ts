import { dateText, type DateText } from './date-text.ts';

export type DayOrder = 'day-first' | 'month-first';

/** What the dates of one column have in common. */
export interface DateColumn {
	/** Texts read as a date. */
	dates: number;
	/** Patterns with how many texts follow them, the most frequent first. */
	patterns: { pattern: string; count: number }[];
	/** Which comes first in dates with the year last; null when no value decides. */
	order: DayOrder | null;
	/** Values decide both ways. */
	contradictory: boolean;
	hasTime: boolean;
}

interface Shape {
	sample: DateText;
	count: number;
	firstDigits: number;
	secondDigits: number;
	hourDigits: number;
}

/**
 * Reads all texts of a column as dates and derives the patterns they follow. Day and month are told apart by the
 * whole column: a number over 12 can only be a day. Where no value decides, `fallback` says.
 */
export function dateColumn(texts: Iterable<string>, fallback: DayOrder): DateColumn {
	const shapes = new Map<string, Shape>();
	let dates = 0;
	let dayFirst = 0;
	let monthFirst = 0;
	for (const text of texts) {
		const date = dateText(text);
		if (!date) continue;
		dates++;
		if (date.order === 'year-last') {
			if (Number(date.first) > 12) dayFirst++;
			else if (Number(date.second) > 12) monthFirst++;
		}
		add(shapes, date);
	}
	const order = dayFirst === monthFirst ? null : dayFirst > monthFirst ? 'day-first' : 'month-first';
	const patterns = [...shapes.values()]
		.map((shape) => ({ pattern: patternOf(shape, order ?? fallback), count: shape.count }))
		.sort((a, b) => b.count - a.count);
	return {
		dates,
		patterns,
		order,
		contradictory: dayFirst > 0 && monthFirst > 0,
		hasTime: [...shapes.values()].some((shape) => shape.sample.time !== '')
	};
}

function add(shapes: Map<string, Shape>, date: DateText): void {
	const key = [date.order, date.separator, date.year.length, date.gap, date.time, date.timeFirst].join('|');
	const shape = shapes.get(key);
	if (!shape) {
		shapes.set(key, {
			sample: date,
			count: 1,
			firstDigits: date.first.length,
			secondDigits: date.second.length,
			hourDigits: date.hourDigits
		});
		return;
	}
	shape.count++;
	// One single digit anywhere means the column does not pad with zeros.
	shape.firstDigits = Math.min(shape.firstDigits, date.first.length);
	shape.secondDigits = Math.min(shape.secondDigits, date.second.length);
	shape.hourDigits = Math.min(shape.hourDigits, date.hourDigits);
}

function patternOf(shape: Shape, order: DayOrder): string {
	const { sample } = shape;
	const year = 'Y'.repeat(sample.year.length);
	const day = dayPattern(shape, order, year);
	if (sample.time === '') return day;
	const hour = sample.time.slice(0, 1).repeat(shape.hourDigits);
	const time = hour + sample.time.slice(1);
	const gap = sample.gap === '[T]' ? 'T' : sample.gap;
	return sample.timeFirst ? time + gap + day : day + gap + time;
}

function dayPattern(shape: Shape, order: DayOrder, year: string): string {
	const { separator } = shape.sample;
	const of = (letter: string, digits: number) => letter.repeat(digits);
	switch (shape.sample.order) {
		case 'year-first':
			return [year, of('M', shape.firstDigits), of('D', shape.secondDigits)].join(separator);
		case 'year-month':
			return [year, of('M', shape.firstDigits)].join(separator);
		case 'month-year':
			return [of('M', shape.firstDigits), year].join(separator);
		case 'year-last':
			return (
				order === 'day-first'
					? [of('D', shape.firstDigits), of('M', shape.secondDigits), year]
					: [of('M', shape.firstDigits), of('D', shape.secondDigits), year]
			).join(separator);
	}
}
