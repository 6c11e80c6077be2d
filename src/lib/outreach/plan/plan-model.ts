import type { Held, PlanState } from './plan-state.ts';
import type { Programme } from './programme.ts';

/** A programme whose every solution bounds or is a plan, and the way between both. */
export interface PlanModel {
	programme: Programme;
	/** The values of the variables that count sessions; those of gains follow from them. */
	start(sessions: readonly Held[]): Map<string, number>;
	/** Holds in an empty plan what a solution says, as far as it can be dated. */
	hold(state: PlanState, values: ReadonlyMap<string, number>): void;
}
