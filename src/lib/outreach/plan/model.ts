import type { Format, Place, Resources } from './resources.ts';

/** One session of a plan. */
export interface Session {
	place: string;
	format: string;
	date: string;
}

/** Dossiers a place could still file online, by procedure (null: all of them together). */
export type Potential = (place: string, procedure: string | null) => number;

/** Expected further online dossiers of one session, before the potential of its place and procedure ends them. */
export function gainOf(place: Place, format: Format): number {
	return Math.min(place.room, format.people) * format.gainPerPerson;
}

interface Choice {
	place: number;
	format: number;
	date: number;
}

/** A mixed-integer programme in CPLEX LP text, and what its variables stand for. */
export interface PlanModel {
	text: string;
	/** How many yes-or-no choices there are. */
	choices: number;
	/** The sessions of the values of the variables x0, x1 … */
	sessions(value: (name: string) => number): Session[];
}

/**
 * The plan of most expected further online dossiers: a yes or no for each place, format and open date; at most one session a
 * place and day; trainers and devices of each day, sessions of each place, the budget, the floors. The gain in a place and
 * procedure ends at its potential: g ≤ Σ gains, g ≤ potential. Source: maximal covering with budgets, Church & ReVelle 1974;
 * solved by HiGHS (Huangfu & Hall 2018, Math. Prog. Comp. 10).
 */
export function planModel(resources: Resources, potential: Potential): PlanModel {
	const { places, formats, dates } = resources;
	const choices: Choice[] = places.flatMap(({ closed }, place) =>
		dates.flatMap((date, d) =>
			closed.includes(date) ? [] : formats.map((_, format) => ({ place, format, date: d }))
		)
	);
	const rows: string[] = [];
	const format = ({ format: f }: Choice) => formats[f] as Format;
	const byPlace = grouped(choices, ({ place }) => place);
	const byDate = grouped(choices, ({ date }) => date);
	const add = (list: readonly number[], factor: (choice: Choice) => number, bound: number, sign = '<=') => {
		const terms = list.flatMap((i) => {
			const each = factor(choices[i] as Choice);
			return each === 0 ? [] : [`${each} x${i}`];
		});
		if (terms.length > 0) rows.push(`${terms.join(' + ')} ${sign} ${bound}`);
		// A floor where nothing can be held is a row that cannot hold.
		else if (sign === '>=' && bound > 0) rows.push(`0 x0 >= ${bound}`);
	};
	for (const list of byPlace.values()) {
		add(list, () => 1, resources.sessionsAPlace);
		for (const day of grouped(list, (i) => (choices[i] as Choice).date).values())
			add(
				day.map((k) => list[k] as number),
				() => 1,
				1
			);
	}
	for (const list of byDate.values()) {
		add(list, (choice) => format(choice).trainers, resources.trainersADay);
		add(list, (choice) => format(choice).devices, resources.devicesADay);
	}
	const all = choices.map((_, i) => i);
	add(all, (choice) => format(choice).cost, resources.budget);
	for (const { places: favoured, sessions } of resources.floors) {
		const own = all.filter((i) => favoured.includes((places[(choices[i] as Choice).place] as Place).id));
		add(own, () => 1, sessions, '>=');
	}

	const gains: string[] = [];
	const bounds: string[] = [];
	for (const [place, list] of byPlace) {
		for (const [procedure, own] of grouped(list, (i) => format(choices[i] as Choice).procedure ?? '')) {
			const name = `g${gains.length}`;
			const at = places[place] as Place;
			const most = potential(at.id, procedure === '' ? null : procedure);
			// A session counts for no more than the potential: no whole plan loses by it, and fractions of sessions gain less.
			const terms = own.map((k) => {
				const choice = list[k] as number;
				return `- ${Math.min(most, gainOf(at, format(choices[choice] as Choice)))} x${choice}`;
			});
			rows.push(`${name} ${terms.join(' ')} <= 0`);
			bounds.push(`0 <= ${name} <= ${most}`);
			gains.push(name);
		}
	}
	return {
		choices: choices.length,
		text: [
			'Maximize',
			` obj: ${gains.length === 0 ? '0 x0' : gains.join(' + ')}`,
			'Subject To',
			...rows.map((row, i) => ` r${i}: ${row}`),
			'Bounds',
			...bounds.map((bound) => ` ${bound}`),
			'Binary',
			...choices.map((_, i) => ` x${i}`),
			'End',
			''
		].join('\n'),
		sessions: (value) =>
			choices.flatMap(({ place, format: f, date }, i) =>
				value(`x${i}`) > 0.5
					? [
							{
								place: (places[place] as Place).id,
								format: (formats[f] as Format).id,
								date: dates[date] as string
							}
						]
					: []
			)
	};
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, number[]> {
	const groups = new Map<Key, number[]>();
	items.forEach((item, index) => {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(index);
		else groups.set(key, [index]);
	});
	return groups;
}
