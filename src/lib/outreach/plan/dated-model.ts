import { groupBy } from '#lib/core/groups.ts';
import { openDates } from './calendar.ts';
import { addGains, type Potential } from './gains.ts';
import type { PlanModel } from './plan-model.ts';
import type { Held } from './plan-state.ts';
import { Programme, type Term } from './programme.ts';
import type { Format, Place, Resources } from './resources.ts';
import { usefulFormats } from './useful-formats.ts';

/**
 * The plan of most expected further online dossiers: a yes or no for each place, format and open date; at most one session a
 * place and day; trainers and devices of each day, sessions of each place, the budget, the floors. Source: maximal covering with budgets, Church & ReVelle 1974; solved by HiGHS (Huangfu &
 * Hall 2018, Math. Prog. Comp. 10).
 */
export function datedModel(resources: Resources, potential: Potential): PlanModel {
	const { places, formats, dates } = resources;
	const programme = new Programme();
	const name = ({ place, format, date }: Held) => `x${place}_${format}_${date}`;
	const choices = places.flatMap((at, place) =>
		usefulFormats(at, formats).flatMap((format) =>
			openDates(at, dates).map((date) => {
				const session = { place, format, date };
				return { ...session, what: formats[format] as Format, variable: name(session) };
			})
		)
	);
	for (const { variable } of choices) programme.variable(variable, { upper: 1, whole: true });
	const terms = (list: readonly (typeof choices)[number][], factor: (what: Format) => number) =>
		list.map(({ what, variable }): Term => [factor(what), variable]);
	const one = () => 1;
	for (const [place, own] of groupBy(choices, ({ place: at }) => at)) {
		programme.row(terms(own, one), '<=', resources.sessionsAPlace);
		for (const day of groupBy(own, ({ date }) => date).values()) programme.row(terms(day, one), '<=', 1);
		addGains(programme, resources, places[place] as Place, potential, own, `g${place}`);
	}
	for (const day of groupBy(choices, ({ date }) => date).values()) {
		programme.row(
			terms(day, ({ trainers }) => trainers),
			'<=',
			resources.trainersADay
		);
		programme.row(
			terms(day, ({ devices }) => devices),
			'<=',
			resources.devicesADay
		);
	}
	programme.row(
		terms(choices, ({ cost }) => cost),
		'<=',
		resources.budget
	);
	for (const floor of resources.floors) {
		const favoured = new Set(floor.places);
		const own = choices.filter(({ place }) => favoured.has((places[place] as Place).id));
		programme.row(terms(own, one), '>=', floor.sessions);
	}
	return {
		programme,
		start(sessions) {
			const held = new Set(sessions.map(name));
			return new Map(choices.map(({ variable }) => [variable, held.has(variable) ? 1 : 0]));
		},
		hold(state, values) {
			for (const { place, format, date, variable } of choices)
				if ((values.get(variable) ?? 0) > 0.5) state.add({ place, format, date });
		}
	};
}
