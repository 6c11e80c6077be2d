import { Random } from '#lib/core/random.ts';
import { Weights } from '../core/weights.ts';
import type { Dossier } from '../world/dossier.ts';
import { neighbourhoodId, neighbourhoodName, NEIGHBOURHOODS } from '../world/neighbourhoods.ts';

/** The first neighbourhoods of a ward are the larger ones. */
const sizes = new Weights(Array.from({ length: NEIGHBOURHOODS }, (_, index) => NEIGHBOURHOODS + 2 - index));

/**
 * Where the applicant of a dossier lives, as people type it: by the register, shortened, by code; nothing in three of a hundred. It has
 * nothing to do with the channel: distance has no effect in the samples.
 */
export function neighbourhoodWritten({ id, place }: Dossier): string | null {
	const random = new Random(`neighbourhood/${id}`);
	const number = sizes.draw(random) + 1;
	const u = random.next();
	if (u < 0.03) return null;
	if (u < 0.75) return neighbourhoodName(number);
	if (u < 0.85) return `TDP số ${number}`;
	if (u < 0.95) return `TDP ${String(number).padStart(2, '0')}`;
	return neighbourhoodId(place.code, number);
}
