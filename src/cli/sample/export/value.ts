import { clock, type Minutes } from '../core/moment.ts';

/** A date or a date with its time of day, before anyone decided how to write it. */
export interface Moment {
	minutes: Minutes;
	withTime: boolean;
}

/** A cell of an export before it is written. */
export type Value = string | number | Moment | null;

export function isMoment(value: Value): value is Moment {
	return typeof value === 'object' && value !== null;
}

const two = (n: number) => String(n).padStart(2, '0');

/** Ways in which systems write dates as text. */
export type DateStyle = 'dd/mm/yyyy' | 'd/m/yy' | 'iso';

/** The text of a moment; seconds are written when asked for. */
export function dateText(moment: Moment, style: DateStyle, seconds = false): string {
	const { year, month, day, hour, minute } = clock(moment.minutes);
	const date =
		style === 'iso'
			? `${year}-${two(month)}-${two(day)}`
			: style === 'd/m/yy'
				? `${day}/${month}/${two(year % 100)}`
				: `${two(day)}/${two(month)}/${year}`;
	return moment.withTime ? `${date} ${two(hour)}:${two(minute)}${seconds ? ':00' : ''}` : date;
}

/** 8000 as `8.000`. */
export function thousands(n: number): string {
	return String(n).replace(/\B(?=(\d{3})+$)/g, '.');
}
