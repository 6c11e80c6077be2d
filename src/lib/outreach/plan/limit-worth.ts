import type { Problem } from '#lib/core/errors.ts';
import type { Potential } from './gains.ts';
import type { Resources } from './resources.ts';
import { solvePlan, type Plan } from './solve.ts';
import type { SolveLimits, Solver } from './solver.ts';

/** A limit of the resources that could be wider. */
export const widenable = ['trainersADay', 'devicesADay', 'budget', 'sessionsAPlace'] as const;
export type Widenable = (typeof widenable)[number];

/** What a limit costs: how many more dossiers the plan would gain were it wider by `step`; or why nobody can tell. */
export type LimitWorth = FoundWorth | UnknownWorth;

export interface FoundWorth {
	limit: Widenable;
	/** One trainer or device each day, one session in each place; of money what the cheapest session costs that costs any. */
	step: number;
	/** Further dossiers of the best plan found within the wider limit; never negative. */
	more: number;
	/** No plan within the wider limit gains more than this further; null when it is not known. */
	atMost: number | null;
}

export interface UnknownWorth {
	limit: Widenable;
	/** Null where there is no step: no session costs money. */
	step: number | null;
	/** `plan_nothing_costs`, or what solving again was refused for. */
	refused: Problem;
}

/**
 * What each limit costs, by solving again with one unit more, from the plan there is. The answer lies between `more` and
 * `atMost`, whose distance is that of plan and bound: ask for a small gap. Programmes of whole numbers have no exact shadow
 * prices.
 */
export async function limitWorths(
	resources: Resources,
	potential: Potential,
	solver: Solver,
	limits: SolveLimits,
	plan: Pick<Plan, 'sessions' | 'gain'>,
	signal?: AbortSignal
): Promise<LimitWorth[]> {
	const worths: LimitWorth[] = [];
	const costs = resources.formats.map(({ cost }) => cost).filter((cost) => cost > 0);
	for (const limit of widenable) {
		const step = limit === 'budget' ? Math.min(...costs) : 1;
		if (step === Infinity) {
			worths.push({ limit, step: null, refused: { code: 'plan_nothing_costs', params: {} } });
			continue;
		}
		const wider = { ...resources, [limit]: resources[limit] + step };
		const found = await solvePlan(wider, potential, solver, limits, {
			start: plan.sessions,
			...(signal === undefined ? {} : { signal })
		});
		if ('refused' in found) {
			worths.push({ limit, step, refused: found.refused });
			continue;
		}
		const { gain, bound } = found.value;
		worths.push({
			limit,
			step,
			more: Math.max(0, gain - plan.gain),
			atMost: bound === null ? null : Math.max(0, bound - plan.gain)
		});
	}
	return worths;
}
