import { Random } from '#lib/core/random.ts';
import { refused, type Outcome } from '#lib/stats/outcome.ts';
import { planFaults, planGain } from './check.ts';
import { countsModel } from './counts-model.ts';
import { datedModel } from './dated-model.ts';
import type { Potential } from './gains.ts';
import { improve } from './improve.ts';
import type { PlanModel } from './plan-model.ts';
import { heldOf, PlanState } from './plan-state.ts';
import type { Resources } from './resources.ts';
import type { Session } from './session.ts';
import type { SolveLimits, SolveProgress, Solver } from './solver.ts';

export interface Plan {
	sessions: Session[];
	/** Expected further online dossiers, counted from the sessions. */
	gain: number;
	/** No plan within these limits gains more; null when it is not known. */
	bound: number | null;
	/** (bound − gain) ÷ gain; null when the bound is not known or nothing is gained. */
	gap: number | null;
	/** `optimal`: within the gap asked for. */
	status: 'optimal' | 'stopped';
}

/** What is solved: how often what is held where, and what each day holds; then every session with its date. */
export type PlanStage = 'counts' | 'dates';

export interface PlanOptions {
	/** A plan to begin from, if it keeps every limit: the answer is no worse. */
	start?: readonly Session[];
	/** Called at the beginning of each stage and now and then within it, with the best plan and bound so far. */
	progress?: (stage: PlanStage, far: SolveProgress) => void;
	/** Looked at between stages; an abort rejects with its reason. */
	signal?: AbortSignal;
}

/** The part of the time left that each stage may take. */
const PARTS: Record<PlanStage, number> = { counts: 0.7, dates: 1 };
/** A bound no further above a gain than this, in dossiers, is that gain. */
const ROUNDING = 1e-6;
/** Tries to improve a plan, at first and after each stage. */
const TRIES = 300;

/**
 * The plan of most expected further online dossiers within the gap asked for: a first one by trying; then how often what is
 * held where, whose bound holds for dated plans too, from which dates follow, mended by trying; then, if plan and bound are
 * still further apart than the gap, the whole programme from the best plan there is. The plan is checked against every limit
 * by code that knows none of these. Refused: `plan_infeasible`, `plan_not_found` (in time), `plan_failed` (one that breaks a limit).
 */
export async function solvePlan(
	resources: Resources,
	potential: Potential,
	solver: Solver,
	limits: SolveLimits,
	{ start = [], progress, signal }: PlanOptions = {}
): Promise<Outcome<Plan>> {
	const empty = new PlanState(resources, potential);
	if (resources.formats.length === 0 || empty.open.every((dates) => dates.length === 0))
		return refused('plan_infeasible');
	const end = performance.now() + limits.seconds * 1000;
	const first = startFrom(empty, resources, start);
	improve(first, resources, { random: new Random('plan/start'), tries: TRIES, enough: () => false });
	let best: PlanState | null = first.missing === 0 ? first : null;
	let bound = Infinity;
	const enough = (gain: number) => bound - gain <= Math.max(limits.gap * gain, ROUNDING);
	for (const stage of ['counts', 'dates'] as const) {
		const left = (end - performance.now()) / 1000;
		if (best !== null && (enough(best.gain) || left <= 0)) break;
		signal?.throwIfAborted();
		const model = modelOf[stage](resources, potential);
		const far = (found: SolveProgress) =>
			progress?.(stage, {
				// Only with its dates is what the solver holds a plan.
				gain: stage === 'dates' ? most(best?.gain, found.gain) : (best?.gain ?? null),
				bound: known(Math.min(bound, found.bound ?? Infinity))
			});
		far({ gain: null, bound: null });
		const solved = await solver(model.programme, {
			// The rest of the gap is for what dates take away.
			gap: stage === 'dates' ? limits.gap : limits.gap / 2,
			seconds: Math.max(1, left * PARTS[stage]),
			start: best === null ? null : model.start(best.held),
			progress: progress === undefined ? null : far
		});
		// No dated plan keeps every limit where even this one does not.
		if (solved.status === 'infeasible') return refused('plan_infeasible');
		bound = Math.min(bound, solved.bound ?? Infinity);
		if (solved.values === null) continue;
		const state = new PlanState(resources, potential);
		model.hold(state, solved.values);
		improve(state, resources, {
			random: new Random(`plan/${stage}`),
			tries: TRIES,
			enough: (gain) => enough(gain) || performance.now() > end
		});
		if (state.missing === 0 && (best === null || state.gain > best.gain)) best = state;
	}
	if (best === null) return refused('plan_not_found');
	const sessions = best.sessions();
	const [fault] = planFaults(resources, sessions);
	if (fault !== undefined) return refused('plan_failed', { fault: fault.code });
	const gain = planGain(resources, sessions, potential);
	return {
		value: {
			sessions,
			gain,
			bound: known(Math.max(bound, gain)),
			gap: bound === Infinity || gain === 0 ? null : Math.max(0, bound / gain - 1),
			status: enough(gain) ? 'optimal' : 'stopped'
		}
	};
}

function most(one: number | undefined, other: number | null): number | null {
	return one === undefined || other === null ? (one ?? other) : Math.max(one, other);
}

function known(bound: number): number | null {
	return bound === Infinity ? null : bound;
}

/** A given plan, or an empty one if it breaks a limit. */
function startFrom(empty: PlanState, resources: Resources, sessions: readonly Session[]): PlanState {
	if (planFaults(resources, sessions).length > 0) return empty;
	for (const session of sessions) empty.add(heldOf(resources, session));
	return empty;
}

const modelOf: Record<PlanStage, (resources: Resources, potential: Potential) => PlanModel> = {
	counts: countsModel,
	dates: datedModel
};
