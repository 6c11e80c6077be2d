/** How far it is to the one-stop office. */
export interface Distance {
	km: number;
	/** Reckoned from coordinates, as the crow flies: the way there is longer. */
	straight: boolean;
}

/** Degrees north and east. */
export interface Point {
	latitude: number;
	longitude: number;
}

/** Mean radius of the earth (IUGG), km. */
const RADIUS = 6371.0088;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres between two points on a sphere, by the haversine formula (Sinnott 1984, Sky & Telescope 68). */
export function greatCircle(one: Point, other: Point): number {
	const half = (angle: number) => Math.sin(angle / 2) ** 2;
	const north = half(radians(other.latitude - one.latitude));
	const east = half(radians(other.longitude - one.longitude));
	const across = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude));
	return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(north + across * east)));
}

/** A point where both of its degrees are known and on the globe; 0° N 0° E is an empty form, not a place. */
export function pointOf(latitude: number | null, longitude: number | null): Point | null {
	if (latitude === null || longitude === null || (latitude === 0 && longitude === 0)) return null;
	return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** Farther than anybody lives from a ward's office: such a figure is in metres, or of something else. */
const FARTHEST = 100;

/** What the data say, else as the crow flies from the coordinates of both ends; null without either. */
export function distanceTo(said: number | null, from: Point | null, office: Point | null): Distance | null {
	if (said !== null && said >= 0 && said <= FARTHEST) return { km: said, straight: false };
	return from && office ? { km: greatCircle(from, office), straight: true } : null;
}

/** The mean of those that are known, each with its weight; null where none is. */
export function meanDistance(
	known: readonly { distance: Distance | null; weight: number }[]
): Distance | null {
	let [sum, weights, straight] = [0, 0, false];
	for (const { distance, weight } of known) {
		if (distance === null) continue;
		sum += distance.km * weight;
		weights += weight;
		straight ||= distance.straight;
	}
	return weights > 0 ? { km: sum / weights, straight } : null;
}
