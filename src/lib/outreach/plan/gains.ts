import type { Programme, Term } from './programme.ts';
import type { Format, Place, Resources } from './resources.ts';

/** Dossiers a place could still file online, by procedure (null: all of them together). */
export type Potential = (place: string, procedure: string | null) => number;

/** Expected further online dossiers of one session, before the potential of its place and procedure ends them. */
export function gainOf(place: Place, format: Format): number {
	return Math.min(place.room, format.people) * format.gainPerPerson;
}

/** A variable that counts sessions of a format, by its index. */
export interface Counted {
	format: number;
	variable: string;
}

/**
 * Adds what the sessions of one place gain to the programme: in each procedure g ≤ Σ gains and g ≤ its potential, and all
 * of them together no more than the place's whole potential. `name` begins the names of the variables added.
 */
export function addGains(
	programme: Programme,
	{ formats }: Resources,
	place: Place,
	potential: Potential,
	counted: readonly Counted[],
	name: string
): void {
	const procedures = new Map<string | null, Counted[]>();
	for (const each of counted) {
		const { procedure } = formats[each.format] as Format;
		procedures.set(procedure, [...(procedures.get(procedure) ?? []), each]);
	}
	const whole = potential(place.id, null);
	const gains: Term[] = [];
	for (const [procedure, own] of procedures) {
		const most = Math.min(whole, potential(place.id, procedure));
		const gain = `${name}_${gains.length}`;
		programme.variable(gain, { upper: most, gain: 1 });
		// A session counts for no more than the potential: no whole plan loses by it, and fractions of sessions gain less.
		const terms = own.map(({ format, variable }): Term => {
			const each = gainOf(place, formats[format] as Format);
			return [-Math.min(most, each), variable];
		});
		programme.row([[1, gain], ...terms], '<=', 0);
		gains.push([1, gain]);
	}
	if (gains.length > 1) programme.row(gains, '<=', whole);
}
