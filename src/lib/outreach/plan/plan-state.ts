import { byText } from '#lib/core/order.ts';
import { openDates } from './calendar.ts';
import { gainOf, type Potential } from './gains.ts';
import type { Format, Place, Resources } from './resources.ts';
import type { Session } from './session.ts';
import { usefulFormats } from './useful-formats.ts';

/** A session by the indexes of its place, format and date. */
export interface Held {
	place: number;
	format: number;
	date: number;
}

/** The indexes of a session; -1 for what the resources do not have. */
export function heldOf({ places, formats, dates }: Resources, { place, format, date }: Session): Held {
	return {
		place: places.findIndex(({ id }) => id === place),
		format: formats.findIndex(({ id }) => id === format),
		date: dates.indexOf(date)
	};
}

interface Gains {
	/** By procedure of the formats: gained so far, and the most there is. */
	gained: number[];
	most: number[];
	/** The most in all of them together. */
	whole: number;
}

/** A plan that is added to and taken from, with what it takes and gains kept up to date. */
export class PlanState {
	readonly held: Held[] = [];
	/** By place: indexes of its open dates, and of the formats worth holding with what one session gains at most. */
	readonly open: readonly (readonly number[])[];
	readonly useful: readonly (readonly { format: number; gain: number }[])[];
	readonly #resources: Resources;
	readonly #procedureOf: readonly number[];
	readonly #gains: readonly Gains[];
	readonly #trainers: number[];
	readonly #devices: number[];
	readonly #sessions: number[];
	readonly #busy: readonly Uint8Array[];
	readonly #floorsOf: readonly (readonly number[])[];
	readonly #missing: number[];
	#cost: number;

	constructor(resources: Resources, potential: Potential) {
		const { places, formats, dates, floors } = resources;
		const procedures = [...new Set(formats.map(({ procedure }) => procedure))];
		this.#resources = resources;
		this.#procedureOf = formats.map(({ procedure }) => procedures.indexOf(procedure));
		this.open = places.map((place) => openDates(place, dates));
		this.useful = places.map((place) =>
			usefulFormats(place, formats).map((format) => ({
				format,
				gain: gainOf(place, formats[format] as Format)
			}))
		);
		this.#gains = places.map(({ id }) => ({
			gained: procedures.map(() => 0),
			most: procedures.map((procedure) => potential(id, procedure)),
			whole: potential(id, null)
		}));
		this.#trainers = dates.map(() => resources.trainersADay);
		this.#devices = dates.map(() => resources.devicesADay);
		this.#sessions = places.map(() => resources.sessionsAPlace);
		this.#busy = places.map(() => new Uint8Array(dates.length));
		this.#floorsOf = places.map(({ id }) =>
			floors.flatMap((floor, index) => (floor.places.includes(id) ? [index] : []))
		);
		this.#missing = floors.map(({ sessions }) => sessions);
		this.#cost = resources.budget;
	}

	/** Sessions still missing to the floors; 0 or less where all are kept. */
	get missing(): number {
		return this.#missing.reduce((sum, missing) => sum + Math.max(0, missing), 0);
	}

	/** Whether a session in a place would help to keep a floor. */
	neededFor(place: number): boolean {
		return (this.#floorsOf[place] ?? []).some((floor) => (this.#missing[floor] as number) > 0);
	}

	get gain(): number {
		return this.#gains.reduce((sum, gains) => sum + total(gains), 0);
	}

	/** What one more session would gain. */
	more(place: number, format: number): number {
		const gains = this.#gains[place] as Gains;
		const before = total(gains);
		const procedure = this.#procedureOf[format] as number;
		const each = gainOf(this.#resources.places[place] as Place, this.#resources.formats[format] as Format);
		gains.gained[procedure] = (gains.gained[procedure] as number) + each;
		const after = total(gains);
		gains.gained[procedure] = (gains.gained[procedure] as number) - each;
		return after - before;
	}

	/** Whether the place and the money allow one more session, on whatever date. */
	allows(place: number, format: number): boolean {
		return (
			(this.#sessions[place] as number) >= 1 &&
			(this.#resources.formats[format] as Format).cost <= this.#cost + 1e-9
		);
	}

	/** Whether nothing is held in a place on a date. */
	isFree(place: number, date: number): boolean {
		return (this.#busy[place] as Uint8Array)[date] === 0;
	}

	/** Whether a date has room for a session, were another (of that date) not held. */
	fits({ place, format, date }: Held, without: Held | null = null): boolean {
		const { formats } = this.#resources;
		const { trainers, devices } = formats[format] as Format;
		const freed = without === null ? { trainers: 0, devices: 0 } : (formats[without.format] as Format);
		return (
			(without?.place === place || this.isFree(place, date)) &&
			trainers <= (this.#trainers[date] as number) + freed.trainers + 1e-9 &&
			devices <= (this.#devices[date] as number) + freed.devices + 1e-9
		);
	}

	/** The scarcer of what is left of a date, as a share of it. */
	slack(date: number): number {
		const { trainersADay, devicesADay } = this.#resources;
		return Math.min(
			(this.#trainers[date] as number) / Math.max(1, trainersADay),
			(this.#devices[date] as number) / Math.max(1, devicesADay)
		);
	}

	add(session: Held): void {
		this.#take(session, 1);
		this.held.push(session);
	}

	remove(session: Held): void {
		this.#take(session, -1);
		this.held.splice(this.held.indexOf(session), 1);
	}

	sessions(): Session[] {
		const { places, formats, dates } = this.#resources;
		return this.held
			.map(({ place, format, date }) => ({
				place: (places[place] as Place).id,
				format: (formats[format] as Format).id,
				date: dates[date] as string
			}))
			.sort((a, b) => byText(a.date + a.place, b.date + b.place));
	}

	#take({ place, format, date }: Held, sign: 1 | -1): void {
		const { trainers, devices, cost } = this.#resources.formats[format] as Format;
		const at = this.#resources.places[place] as Place;
		this.#trainers[date] = (this.#trainers[date] as number) - sign * trainers;
		this.#devices[date] = (this.#devices[date] as number) - sign * devices;
		this.#sessions[place] = (this.#sessions[place] as number) - sign;
		this.#cost -= sign * cost;
		(this.#busy[place] as Uint8Array)[date] = sign === 1 ? 1 : 0;
		for (const floor of this.#floorsOf[place] ?? [])
			this.#missing[floor] = (this.#missing[floor] as number) - sign;
		const { gained } = this.#gains[place] as Gains;
		const procedure = this.#procedureOf[format] as number;
		gained[procedure] =
			(gained[procedure] as number) + sign * gainOf(at, this.#resources.formats[format] as Format);
	}
}

function total({ gained, most, whole }: Gains): number {
	let sum = 0;
	for (let i = 0; i < gained.length; i += 1) sum += Math.min(gained[i] as number, most[i] as number);
	return Math.min(sum, whole);
}
