import { placesOf } from '../awards/places.ts';
import type { SchoolResult } from '../awards/schools.ts';
import type { Rules } from '../rules/rules.ts';
import type { ShownFigures } from './figures.ts';

/** What is shown of a school's rate. */
export type ShownRate = Pick<SchoolResult, 'rate' | 'shrunk' | 'band' | 'place'>;

interface Rated {
	schools: readonly SchoolResult[];
	rules: { schools: Pick<Rules['schools'], 'denominator'> };
}

/**
 * The rates by school: none of a school whose counts `figures` leave out. Where any is left out, the others have their places among
 * themselves and no rate drawn towards all: a gap in the places, or how far a rate is drawn, would tell of those left out.
 */
export function shownRates({ schools, rules }: Rated, figures: ShownFigures): Map<string, ShownRate> {
	const open = schools.filter(({ school }) => {
		const own = figures.schools.get(school);
		return own?.studentsVerified != null && own[rules.schools.denominator] !== null;
	});
	const all = open.length === schools.length;
	const places = placesOf(open.map(({ shrunk }) => shrunk));
	return new Map(
		open.map(({ school, rate, shrunk, band }, at) => [
			school,
			{ rate, shrunk: all ? shrunk : null, band, place: places[at] ?? null }
		])
	);
}
