/** The place of each value, highest first; equals share one, and the next ones are left out. Null has none. */
export function placesOf(values: readonly (number | null)[]): (number | null)[] {
	return values.map((own) =>
		own === null ? null : 1 + values.filter((other) => other !== null && other > own).length
	);
}
