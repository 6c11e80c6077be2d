import { formatCount } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import type { Locale } from '#lib/i18n/named-message.ts';
import { standingOf, type Places } from '#lib/rewards/awards/places.ts';
import { WITHHELD } from './report/figures.ts';

/** A school's place among `places`, and that it is shared; where all share one, that alone. */
export function placeWords(place: number | null, places: Places, locale: Locale = getLocale()): string {
	const standing = standingOf(place, places);
	if (standing === null) return WITHHELD;
	if (standing.place === null) return m.report_place_shared({}, { locale });
	const words = formatCount(standing.place, locale);
	return standing.tied ? m.report_place_shared_at({ place: words }, { locale }) : words;
}
