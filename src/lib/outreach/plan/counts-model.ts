import { openDates } from './calendar.ts';
import { addGains, type Potential } from './gains.ts';
import type { PlanModel } from './plan-model.ts';
import { Programme, type Term } from './programme.ts';
import type { Format, Place, Resources } from './resources.ts';
import { schedule } from './schedule.ts';
import { usefulFormats } from './useful-formats.ts';

/**
 * How many sessions of each format each place has, without saying when: gains do not depend on the date, so this is a far
 * smaller programme than one of dates. Of the dates two sums are kept that every dated plan obeys: of each kind of format
 * (those that take equally many trainers and devices) so many on each date, within the day's trainers, devices and open
 * places. Every dated plan is a solution, so a bound of this programme is one of the full problem; not every solution can
 * be dated.
 */
export function countsModel(resources: Resources, potential: Potential): PlanModel {
	const { places, formats, dates } = resources;
	const programme = new Programme();
	const cells = places.flatMap((place, index) =>
		usefulFormats(place, formats).map((format) => ({
			place: index,
			format,
			each: formats[format] as Format,
			variable: `n${index}_${format}`
		}))
	);
	const open = places.map((place) => openDates(place, dates));
	places.forEach((place, index) => {
		const own = cells.filter((cell) => cell.place === index);
		const most = Math.min(resources.sessionsAPlace, (open[index] as number[]).length);
		for (const { variable } of own) programme.variable(variable, { upper: Math.floor(most), whole: true });
		programme.row(sum(own), '<=', most);
		addGains(programme, resources, place, potential, own, `g${index}`);
	});
	programme.row(
		cells.map(({ each, variable }): Term => [each.cost, variable]),
		'<=',
		resources.budget
	);
	for (const floor of resources.floors) {
		const favoured = new Set(floor.places);
		const own = cells.filter(({ place }) => favoured.has((places[place] as Place).id));
		programme.row(sum(own), '>=', floor.sessions);
	}

	const kinds = formatKinds(formats);
	const kindOf = (format: number) => kinds.findIndex((kind) => kind.formats.includes(format));
	const held = (kind: number, date: number) => `k${kind}_${date}`;
	kinds.forEach(({ trainers, devices, formats: own }, kind) => {
		const upper = Math.min(
			places.length,
			trainers > 0 ? Math.floor(resources.trainersADay / trainers) : Infinity,
			devices > 0 ? Math.floor(resources.devicesADay / devices) : Infinity
		);
		dates.forEach((_, date) => programme.variable(held(kind, date), { upper, whole: true }));
		const onDates = dates.map((_, date): Term => [1, held(kind, date)]);
		const inPlaces = sum(
			cells.filter(({ format }) => own.includes(format)),
			-1
		);
		programme.row([...onDates, ...inPlaces], '=', 0);
	});
	dates.forEach((_, date) => {
		const taken = (of: (kind: FormatKind) => number) =>
			kinds.map((kind, index): Term => [of(kind), held(index, date)]);
		programme.row(
			taken(({ trainers }) => trainers),
			'<=',
			resources.trainersADay
		);
		programme.row(
			taken(({ devices }) => devices),
			'<=',
			resources.devicesADay
		);
		programme.row(
			taken(() => 1),
			'<=',
			open.filter((list) => list.includes(date)).length
		);
	});
	return {
		programme,
		start(sessions) {
			const names = [
				...cells.map(({ variable }) => variable),
				...kinds.flatMap((_, kind) => dates.map((_, date) => held(kind, date)))
			];
			const values = new Map(names.map((name) => [name, 0]));
			const one = (name: string) => values.set(name, (values.get(name) ?? 0) + 1);
			for (const { place, format, date } of sessions) {
				one(`n${place}_${format}`);
				one(
					held(
						kinds.findIndex((kind) => kind.formats.includes(format)),
						date
					)
				);
			}
			return values;
		},
		hold(state, values) {
			const counts = cells.flatMap(({ place, format, variable }) => {
				const sessions = Math.round(values.get(variable) ?? 0);
				return sessions > 0 ? [{ place, format, sessions }] : [];
			});
			const shares = kinds.map((_, kind) =>
				dates.map((_, date) => Math.round(values.get(held(kind, date)) ?? 0))
			);
			schedule(state, resources, counts, { kindOf, shares });
		}
	};
}

/** Formats, by their index, that take equally many trainers and devices. */
interface FormatKind {
	trainers: number;
	devices: number;
	formats: number[];
}

function formatKinds(formats: readonly Format[]): FormatKind[] {
	const kinds = new Map<string, FormatKind>();
	formats.forEach(({ trainers, devices }, index) => {
		const key = `${trainers}/${devices}`;
		const kind = kinds.get(key) ?? { trainers, devices, formats: [] };
		kind.formats.push(index);
		kinds.set(key, kind);
	});
	return [...kinds.values()];
}

function sum(cells: readonly { variable: string }[], factor = 1): Term[] {
	return cells.map(({ variable }): Term => [factor, variable]);
}
