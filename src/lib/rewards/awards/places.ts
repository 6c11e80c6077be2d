export type Places = readonly (number | null)[];

/** The place of each value, highest first; equals share one, and the next ones are left out. Null has none. */
export function placesOf(values: readonly (number | null)[]): (number | null)[] {
	return values.map((own) =>
		own === null ? null : 1 + values.filter((other) => other !== null && other > own).length
	);
}

/** Whether all that have a place share one: then nobody is first. */
export function isLevel(places: Places): boolean {
	const given = places.filter((place) => place !== null);
	return given.length > 1 && given.every((place) => place === given[0]);
}

/** A place among `places` as it may be told: none where all share one; and whether others share it. */
export function standingOf(
	place: number | null,
	places: Places
): { place: number | null; tied: boolean } | null {
	if (place === null) return null;
	return {
		place: isLevel(places) ? null : place,
		tied: places.filter((other) => other === place).length > 1
	};
}
