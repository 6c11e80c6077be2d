import type { Input } from './steering.ts';

/** The name under which every update of the page is measured. */
export const UPDATE = 'nhipso:update';

/** Measures kept for whoever asks later; observers have had the older ones. */
const KEPT = 500;

/** The part of `performance` that is used. */
export interface Timeline {
	now(): number;
	measure(name: string, options: { start: number; end: number; detail: unknown }): unknown;
	clearMeasures(name: string): void;
}

/**
 * Measures `nhipso:update` from an input event to the page that answers it. `heard` is told of every input, `applied` of the one
 * whose view is being put into the page, `committed` when it is there. An input that was overtaken by a newer one before
 * its frame is not measured, only counted (`detail.dropped`).
 */
export class Pulse {
	readonly #timeline: Timeline;
	#latest: Input | null = null;
	#due: { input: Input; dropped: number } | null = null;
	#kept = 0;

	constructor(timeline: Timeline = performance) {
		this.#timeline = timeline;
	}

	/** An input that may change the view: call it before anything else handles the event. */
	note(input: Input): void {
		this.#latest = input;
	}

	/** The input that is being handled. */
	get heard(): Input | null {
		return this.#latest;
	}

	/** The view now being put into the page is the answer to this input. */
	applied(input: Input | null, dropped = 0): void {
		this.#due = input && { input, dropped };
	}

	/** The page is up to date. */
	committed(): void {
		const due = this.#due;
		this.#due = null;
		if (!due) return;
		if (this.#kept === KEPT) {
			this.#timeline.clearMeasures(UPDATE);
			this.#kept = 0;
		}
		this.#kept += 1;
		this.#timeline.measure(UPDATE, {
			start: due.input.at,
			end: this.#timeline.now(),
			detail: { input: due.input.kind, dropped: due.dropped }
		});
	}

	/** The frame is over: what has not been committed by now changed nothing. */
	rest(): void {
		this.#due = null;
	}
}
