import type { ProgrammeText } from './programme.ts';

/** What a solver says of a programme. */
export interface Solved {
	/** `optimal` includes within the gap asked for; `stopped`: time ran out; `infeasible`: nothing keeps every row. */
	status: 'optimal' | 'stopped' | 'infeasible' | 'failed';
	/** By variable; null when none were found. */
	values: ReadonlyMap<string, number> | null;
	/** No solution can have more than this; null when the solver does not say. */
	bound: number | null;
}

export interface SolveLimits {
	/** Relative distance to the bound at which a plan is good enough. */
	gap: number;
	seconds: number;
}

/** How far a solver has come: the best solution and the bound so far, null while there is none. */
export interface SolveProgress {
	gain: number | null;
	bound: number | null;
}

export interface SolveTask extends SolveLimits {
	/** Values to start from, of all whole variables; null for none. */
	start: ReadonlyMap<string, number> | null;
	/** Called now and then while it solves. A solver that runs in this thread cannot be stopped from here: end its worker. */
	progress: ((far: SolveProgress) => void) | null;
}

/** A solver of mixed-integer programmes; whoever calls chooses it. Takes and gives only what can be sent to a worker, but for `progress`. */
export type Solver = (programme: ProgrammeText, task: SolveTask) => Promise<Solved>;
