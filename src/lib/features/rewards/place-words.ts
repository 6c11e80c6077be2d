import { formatCount } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import type { Locale } from '#lib/i18n/named-message.ts';
import { WITHHELD } from './report/figures.ts';

type Places = readonly (number | null)[];

/** Whether all that have a place share one: then nobody is first. */
export function isLevel(places: Places): boolean {
	const given = places.filter((place) => place !== null);
	return given.length > 1 && given.every((place) => place === given[0]);
}

/** A school's place among `places`, and that it is shared; where all share one, that alone. */
export function placeWords(place: number | null, places: Places, locale: Locale = getLocale()): string {
	if (place === null) return WITHHELD;
	if (isLevel(places)) return m.report_place_shared({}, { locale });
	const words = formatCount(place, locale);
	const shared = places.filter((other) => other === place).length > 1;
	return shared ? m.report_place_shared_at({ place: words }, { locale }) : words;
}
