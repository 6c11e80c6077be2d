import { beginsLikeDate, dateText, type DateText } from './date-text.ts';

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

/** Texts alike but for their digits: `05/03/2017 08:05` and `16/12/2018 17:30`. */
interface Skeleton {
	sample: DateText;
	/** Where the date begins in the text. */
	from: number;
	count: number;
	dayFirst: number;
	monthFirst: number;
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
	const skeletons = new Skeletons();
	let dates = 0;
	for (const text of texts) if (count(skeletons, text.trim())) dates++;
	let dayFirst = 0;
	let monthFirst = 0;
	for (const skeleton of skeletons.values()) {
		dayFirst += skeleton.dayFirst;
		monthFirst += skeleton.monthFirst;
	}
	const shapes = shapesOf(skeletons.values());
	const order = dayFirst === monthFirst ? null : dayFirst > monthFirst ? 'day-first' : 'month-first';
	const patterns = shapes
		.map((shape) => ({ pattern: patternOf(shape, order ?? fallback), count: shape.count }))
		.sort((a, b) => b.count - a.count);
	return {
		dates,
		patterns,
		order,
		contradictory: dayFirst > 0 && monthFirst > 0,
		hasTime: shapes.some((shape) => shape.sample.time !== '')
	};
}

/**
 * The skeletons of a column. Finding a text's own costs more than all else, and it is nearly always that of the text
 * before: that is tried first.
 */
class Skeletons {
	readonly #known = new Map<string, Skeleton>();
	#lastKey = '';
	#last: Skeleton | undefined;

	values(): Iterable<Skeleton> {
		return this.#known.values();
	}

	/** The skeleton of a text, or null when the text is no date. */
	of(text: string): Skeleton | null {
		if (this.#last && sameSkeleton(text, this.#lastKey)) return this.#last;
		const key = text.replace(/\d/g, '0');
		let skeleton = this.#known.get(key);
		if (!skeleton) {
			const sample = dateText(text);
			if (!sample) return null;
			const from = sample.timeFirst ? text.length - dateLength(sample) : 0;
			skeleton = { sample, from, count: 0, dayFirst: 0, monthFirst: 0 };
			this.#known.set(key, skeleton);
		}
		this.#lastKey = key;
		this.#last = skeleton;
		return skeleton;
	}
}

/** Whether a text is the key but for its digits, all of which are 0 in the key. */
function sameSkeleton(text: string, key: string): boolean {
	if (text.length !== key.length) return false;
	for (let i = 0; i < key.length; i += 1) {
		const [own, wanted] = [text.charCodeAt(i), key.charCodeAt(i)];
		if (wanted === ZERO ? own < ZERO || own > NINE : own !== wanted) return false;
	}
	return true;
}

const [ZERO, NINE] = [48, 57];

/**
 * Counts a text if it is a date. A text is taken apart once for each skeleton, for speed: columns of millions of
 * dates have a handful. Of the others only the day, month and year are looked at.
 */
function count(skeletons: Skeletons, text: string): boolean {
	if (!beginsLikeDate(text) || text.length > 40) return false;
	const skeleton = skeletons.of(text);
	if (!skeleton) return false;
	if (skeleton.sample.order === 'named') {
		if (dateText(text) === null) return false;
		skeleton.count++;
		return true;
	}
	const { first, second, year } = numbersAt(text, skeleton);
	if (skeleton.sample.year.length === 4 && (year < 1800 || year > 2199)) return false;
	if (skeleton.sample.order === 'year-last') {
		if (first < 1 || second < 1 || Math.max(first, second) > 31 || Math.min(first, second) > 12) return false;
		if (first > 12) skeleton.dayFirst++;
		else if (second > 12) skeleton.monthFirst++;
	} else if (first < 1 || first > 12 || second > 31 || (skeleton.sample.second !== '' && second < 1)) {
		return false;
	}
	skeleton.count++;
	return true;
}

function dateLength({ year, first, second }: DateText): number {
	return year.length + 1 + first.length + (second === '' ? 0 : 1 + second.length);
}

function numbersAt(text: string, { sample, from }: Skeleton) {
	const yearLeads = sample.order === 'year-first' || sample.order === 'year-month';
	const first = yearLeads ? from + sample.year.length + 1 : from;
	const second = first + sample.first.length + 1;
	const year = yearLeads ? from : sample.second === '' ? second : second + sample.second.length + 1;
	return {
		first: digitsAt(text, first, sample.first.length),
		second: digitsAt(text, second, sample.second.length),
		year: digitsAt(text, year, sample.year.length)
	};
}

/** The number of so many digits; 0 of none. */
function digitsAt(text: string, from: number, length: number): number {
	let value = 0;
	for (let i = from; i < from + length; i += 1) value = 10 * value + text.charCodeAt(i) - ZERO;
	return value;
}

/** Skeletons that differ only in leading zeros or in AM and PM are one shape. */
function shapesOf(skeletons: Iterable<Skeleton>): Shape[] {
	const shapes = new Map<string, Shape>();
	for (const { sample, count } of skeletons) {
		if (count === 0) continue;
		const key = [
			sample.order,
			sample.separator,
			sample.year.length,
			sample.gap,
			sample.time,
			sample.timeFirst
		].join('|');
		const shape = shapes.get(key);
		if (!shape) {
			const [firstDigits, secondDigits] = [sample.first.length, sample.second.length];
			shapes.set(key, { sample, count, firstDigits, secondDigits, hourDigits: sample.hourDigits });
			continue;
		}
		shape.count += count;
		// One single digit anywhere means the column does not pad with zeros.
		shape.firstDigits = Math.min(shape.firstDigits, sample.first.length);
		shape.secondDigits = Math.min(shape.secondDigits, sample.second.length);
		shape.hourDigits = Math.min(shape.hourDigits, sample.hourDigits);
	}
	return [...shapes.values()];
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
		case 'named':
			return separator.replace('{D}', of('D', shape.firstDigits)).replace('{M}', of('M', shape.secondDigits));
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
