import { AppError } from '#lib/core/errors.ts';
import { limitWorths, type LimitWorth } from '#lib/outreach/plan/limit-worth.ts';
import { potentialOf, type PotentialCounts } from '#lib/outreach/plan/potential.ts';
import type { Resources } from '#lib/outreach/plan/resources.ts';
import type { Session } from '#lib/outreach/plan/session.ts';
import { solvePlan, type Plan, type PlanStage } from '#lib/outreach/plan/solve.ts';
import type { Solver } from '#lib/outreach/plan/solver.ts';

/** Within one per cent of the bound is good enough; the limits' worth is asked for more closely, from the plan there is. */
const PLAN = { gap: 0.01, seconds: 30 } as const;
const WORTH = { gap: 0.002, seconds: 8 } as const;

export interface PlanAsk {
	resources: Resources;
	potential: PotentialCounts;
	/** A plan to begin from. */
	start: readonly Session[];
}

/** How far the worker is: the stage and the best plan and bound so far; `worth`: what the limits cost is being asked. */
export interface PlanFar {
	stage: PlanStage | 'worth';
	gain: number | null;
	bound: number | null;
	/** The plan, once there is one and only the worth of its limits is still asked for. */
	plan: Plan | null;
}

export interface PlanAnswer {
	plan: Plan;
	worths: LimitWorth[];
}

/** The plan, and what each limit costs. Throws the AppError of what is refused. */
export async function solve(
	{ resources, potential, start }: PlanAsk,
	solver: Solver,
	far: (far: PlanFar) => void
): Promise<PlanAnswer> {
	const most = potentialOf(potential);
	const found = await solvePlan(resources, most, solver, PLAN, {
		start,
		progress: (stage, { gain, bound }) => far({ stage, gain, bound, plan: null })
	});
	if ('refused' in found) throw new AppError(found.refused.code, found.refused.params);
	const plan = found.value;
	far({ stage: 'worth', gain: plan.gain, bound: plan.bound, plan });
	return { plan, worths: await limitWorths(resources, most, solver, WORTH, plan) };
}
