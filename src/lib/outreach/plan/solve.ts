import { refused, type Outcome } from '#lib/stats/outcome.ts';
import { planFaults, planGain } from './check.ts';
import { planModel, type Potential, type Session } from './model.ts';
import type { Resources } from './resources.ts';

/** What a solver says of a programme in LP text. */
export interface Solved {
	/** `optimal` includes within the gap asked for; `stopped`: a plan, but time ran out; `infeasible`: no plan keeps every limit. */
	status: 'optimal' | 'stopped' | 'infeasible' | 'failed';
	value(name: string): number;
	/** No plan can have more than this; null when the solver does not say. */
	bound: number | null;
}

export interface SolveLimits {
	/** Relative distance to the bound at which a plan is good enough. */
	gap: number;
	seconds: number;
}

/** A solver of mixed-integer programmes; whoever calls chooses it. */
export type Solver = (text: string, limits: SolveLimits) => Promise<Solved>;

export interface Plan {
	sessions: Session[];
	/** Expected further online dossiers, counted from the sessions. */
	gain: number;
	/** (bound − gain) ÷ gain; null when the bound is not known. */
	gap: number | null;
	status: 'optimal' | 'stopped';
}

/**
 * Solves and then checks the plan against every limit by itself. Refused: `plan_infeasible`, `plan_failed` (the solver gave
 * nothing, or a plan that breaks a limit).
 */
export async function solvePlan(
	resources: Resources,
	potential: Potential,
	solver: Solver,
	limits: SolveLimits
): Promise<Outcome<Plan>> {
	const model = planModel(resources, potential);
	if (model.choices === 0) return refused('plan_infeasible');
	const solved = await solver(model.text, limits);
	if (solved.status === 'infeasible') return refused('plan_infeasible');
	if (solved.status === 'failed') return refused('plan_failed', { reason: 'solver' });
	const sessions = model
		.sessions((name) => solved.value(name))
		.sort((a, b) => (a.date + a.place < b.date + b.place ? -1 : 1));
	const [fault] = planFaults(resources, sessions);
	if (fault !== undefined) return refused('plan_failed', { reason: fault.code });
	const gain = planGain(resources, sessions, potential);
	return {
		value: {
			sessions,
			gain,
			gap: solved.bound === null || gain === 0 ? null : Math.max(0, solved.bound / gain - 1),
			status: solved.status
		}
	};
}
