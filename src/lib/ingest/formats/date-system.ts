import { found, given, type Decision } from '../decisions.ts';
import { fileOverride, type Overrides } from '../overrides.ts';
import type { DateSystem } from '../vocabulary.ts';
import { dateText, ZERO_1900, ZERO_1904, type TypedText } from './cell-text.ts';

/** From when a workbook counts its days, by its own word or by a person's. */
export interface DayCount {
	decision: Decision<DateSystem>;
	/** The text of a date as the workbook's own count gives it. */
	textOf(date: Date): TypedText;
}

/** Day 0 of 1904 is day 1462 of 1900. */
const BETWEEN = 1462 * 86_400_000;

/** `own` is what the workbook says. A time of day without a day stays what it is whichever year is meant. */
export function dayCount(own: DateSystem, overrides: Overrides): DayCount {
	const said = fileOverride(overrides).dateSystem;
	const zero = own === 1904 ? ZERO_1904 : ZERO_1900;
	const shift = said === undefined || said === own ? 0 : said === 1904 ? BETWEEN : -BETWEEN;
	return {
		decision: said === undefined ? found(own, 1, [own === 1900 ? 1904 : 1900]) : given(said),
		textOf(date) {
			const text = dateText(date, zero);
			const isDay = text.type === 'date' || text.type === 'datetime';
			return shift === 0 || !isDay ? text : dateText(new Date(date.getTime() + shift), zero);
		}
	};
}
