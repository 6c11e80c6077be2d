import { getContext, hasContext, setContext, untrack } from 'svelte';

/**
 * Reads what a chart shows at the chart's pace: in sight with every change, out of sight only when it is its turn. What is out of
 * sight hangs on nothing else of the page meanwhile, so that a drag does not touch it.
 */
export type Pace = <T>(read: () => T) => T;

/** `near` and `turn` are read reactively; `turn` is raised when what is out of sight may follow. */
export function paceOf(near: () => boolean, turn: () => unknown): Pace {
	return (read) => {
		if (near()) return read();
		turn();
		return untrack(read);
	};
}

const key = Symbol('pace');

/** Called by the frame of a chart for everything inside. */
export function providePace(pace: Pace): void {
	setContext(key, pace);
}

/** The pace of the chart one is in; outside any, every change at once. */
export function usePace(): Pace {
	return hasContext(key) ? getContext<Pace>(key) : (read) => read();
}
