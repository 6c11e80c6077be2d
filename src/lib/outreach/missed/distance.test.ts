import { expect, it } from 'vitest';
import { distanceTo, greatCircle, meanDistance, pointOf } from './distance.ts';

it('is the great circle of the textbooks', () => {
	// A degree of a meridian on a sphere of 6,371.0088 km: 2πR ÷ 360.
	expect(greatCircle({ latitude: 20, longitude: 105 }, { latitude: 21, longitude: 105 })).toBeCloseTo(
		111.195,
		3
	);
	// Nashville to Los Angeles, printed as 2887.26 km for a radius of 6372.8 km (rosettacode.org, Haversine formula).
	const nashville = { latitude: 36.12, longitude: -86.67 };
	const losAngeles = { latitude: 33.94, longitude: -118.4 };
	expect((greatCircle(nashville, losAngeles) * 6372.8) / 6371.0088).toBeCloseTo(2887.26, 2);
	expect(greatCircle(nashville, nashville)).toBe(0);
});

it('takes what the data say, else the coordinates, else nothing: never 0', () => {
	const [here, there] = [pointOf(21, 105.8), pointOf(21.01, 105.8)];
	expect(distanceTo(1.5, here, there)).toEqual({ km: 1.5, straight: false });
	expect(distanceTo(0, null, null)).toEqual({ km: 0, straight: false });
	expect(distanceTo(null, here, there)).toMatchObject({ straight: true });
	expect(distanceTo(null, here, there)?.km).toBeCloseTo(1.112, 3);
	expect(distanceTo(null, here, null)).toBeNull();
	expect([distanceTo(-1, null, null), distanceTo(1500, null, null)]).toEqual([null, null]);
});

it('knows no point of half a coordinate, of an empty form, or off the globe', () => {
	expect([pointOf(21, null), pointOf(null, 105), pointOf(0, 0), pointOf(105.8, 21.03)]).toEqual([
		null,
		null,
		null,
		null
	]);
});

it('weighs only what is known', () => {
	const [near, far] = [
		{ km: 1, straight: false },
		{ km: 4, straight: true }
	];
	expect(
		meanDistance([
			{ distance: near, weight: 3 },
			{ distance: far, weight: 1 },
			{ distance: null, weight: 99 }
		])
	).toEqual({ km: 1.75, straight: true });
	expect(meanDistance([{ distance: null, weight: 1 }])).toBeNull();
	expect(meanDistance([{ distance: near, weight: 0 }])).toBeNull();
});
