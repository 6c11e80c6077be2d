import { formatCount } from '#lib/i18n/format.ts';
import { WITHHELD } from './report/figures.ts';

/** A count, or the sign that it is not shown. */
export function withheld(count: number | null = null): string {
	return count === null ? WITHHELD : formatCount(count);
}
