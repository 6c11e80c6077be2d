/** Where a parameter's influence is not zero: the units of its cohort and those it is compared with, of many often few. */
export function nonzeroPlaces(influence: Float64Array): Uint32Array {
	const places = new Uint32Array(influence.length);
	let count = 0;
	influence.forEach((value, place) => {
		if (value !== 0) places[count++] = place;
	});
	return places.subarray(0, count);
}
