import { formatCount, formatPercent } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/named-message.ts';

/** What stands where a figure is not published. */
export const WITHHELD = '–';

export function counted(count: number | null, locale: Locale): string {
	return count === null ? WITHHELD : formatCount(count, locale);
}

export function share(part: number | null, whole: number, locale: Locale): string {
	return part === null || whole === 0 ? WITHHELD : formatPercent(part / whole, { locale });
}
