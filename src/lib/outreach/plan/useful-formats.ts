import { gainOf } from './gains.ts';
import type { Format, Place } from './resources.ts';

/**
 * The formats, by index, worth holding in a place: those for which no other of the same procedure gains at least as much and
 * takes no more trainers, devices and money. Any plan stays as good and within its limits when a format left out here is
 * replaced by that other.
 */
export function usefulFormats(place: Place, formats: readonly Format[]): number[] {
	const costs = formats.map((format) => [
		-gainOf(place, format),
		format.trainers,
		format.devices,
		format.cost
	]);
	const atMost = (a: number, b: number) =>
		(costs[a] as number[]).every((cost, i) => cost <= ((costs[b] as number[])[i] as number));
	return formats.flatMap(({ procedure }, index) => {
		const beaten = formats.some(
			(other, by) =>
				by !== index &&
				other.procedure === procedure &&
				atMost(by, index) &&
				// Of equals the first stays.
				(by < index || !atMost(index, by))
		);
		return beaten ? [] : [index];
	});
}
