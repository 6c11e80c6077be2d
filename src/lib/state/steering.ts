import { formatView } from './codec.ts';
import type { ViewState } from './view.ts';

/** A view that is on the page while the address still says the one before. */
export interface Ahead {
	readonly view: ViewState;
	/** The address it was chosen over: when that is no longer there, the address holds (somebody went back). */
	readonly over: string | null;
	/** The view before the gesture that is under way; null when none is. */
	readonly before: ViewState | null;
	/** The chart under the hand keeps the period it had before the gesture. */
	readonly framed: boolean;
}

/** What steering needs of the page: where views are kept, and when. All of it is plain, so that tests can stand in. */
export interface Wheel {
	/** The query string of the address, null while it must not be read. */
	search(): string | null;
	/** Writes a query string (without `?`) into the address as a new entry of the history; at once. */
	push(search: string): void;
	/** The view on show. */
	view(): ViewState;
	ahead(): Ahead | null;
	setAhead(ahead: Ahead | null): void;
	/** Called with every view written or about to be, by its address. */
	remember(search: string, view: ViewState): void;
	/** Calls back in the next frame, before it is painted. Gives back what cancels it. */
	nextFrame(work: () => void): () => void;
	/** Calls back when the frame has been painted. */
	afterPaint(work: () => void): void;
	/** The input that is being handled will be on the page with the next commit; see `Pulse`. */
	heard(): Input | null;
	applied(input: Input | null, dropped: number): void;
}

/** An input event: its kind, and its time stamp in milliseconds since the page was opened. */
export interface Input {
	readonly kind: string;
	readonly at: number;
}

/**
 * Takes the view from one to the next: the page follows at once, the address after the paint. A gesture (a drag, a stretch drawn
 * with the keys) changes the view once a frame at most: the first input of a frame at once, the newest of those after it with the
 * next frame. It makes one entry of the history when it is finished; dropped, it leaves the view it began with.
 */
export class Steering {
	readonly #wheel: Wheel;
	/** Addresses not written yet, oldest first. */
	#unwritten: string[] = [];
	/** The newest step of a gesture, waiting for its frame. */
	#waiting: { view: ViewState; input: Input | null; dropped: number } | null = null;
	#cancelFrame: (() => void) | null = null;

	constructor(wheel: Wheel) {
		this.#wheel = wheel;
	}

	/** A finished change: one entry of the history. Ends a gesture that is under way. */
	show(view: ViewState): void {
		this.#forgetWaiting();
		this.#set(view, null, false, this.#wheel.heard(), 0);
		this.#write(view);
	}

	/** Begins a gesture. `framed`: the chart under the hand keeps its own period until it is over. */
	begin({ framed = false } = {}): Gesture {
		this.#forgetWaiting();
		const before = this.#wheel.view();
		this.#wheel.setAhead({ view: before, over: this.#wheel.search(), before, framed });
		return new Gesture(this, before);
	}

	/** Shows a step of a gesture: at once, or with the next frame where this one has its step, in place of one that waits for it. */
	preview(before: ViewState, view: ViewState): void {
		if (!this.isUnderWay(before)) return;
		const dropped = this.#waiting ? this.#waiting.dropped + 1 : 0;
		this.#waiting = { view, input: this.#wheel.heard(), dropped };
		if (!this.#cancelFrame) this.#step();
	}

	/** Ends a gesture: its last step stays, as one entry of the history, if it changed anything. */
	keep(before: ViewState): void {
		if (!this.isUnderWay(before)) return;
		const view = this.#waiting?.view ?? this.#wheel.view();
		const dropped = this.#waiting?.dropped ?? 0;
		this.#forgetWaiting();
		this.#set(view, null, false, this.#wheel.heard(), dropped);
		if (formatView(view) !== formatView(before)) this.#write(view);
	}

	/** Ends a gesture as if it had not been. */
	drop(before: ViewState): void {
		if (!this.isUnderWay(before)) return;
		this.#forgetWaiting();
		this.#set(before, null, false, this.#wheel.heard(), 0);
	}

	/** Whether the gesture that began with this view is the one under way. */
	isUnderWay(before: ViewState): boolean {
		const ahead = this.#wheel.ahead();
		return ahead !== null && ahead.before === before && ahead.over === this.#wheel.search();
	}

	/** Puts the step that waits into the page; what comes before the next frame waits for it. */
	#step(): void {
		this.#cancelFrame = null;
		const waiting = this.#waiting;
		const ahead = this.#wheel.ahead();
		this.#waiting = null;
		// Gone back meanwhile: the address holds.
		if (!waiting || !ahead?.before || !this.isUnderWay(ahead.before)) return;
		this.#cancelFrame = this.#wheel.nextFrame(() => this.#step());
		this.#set(waiting.view, ahead.before, ahead.framed, waiting.input, waiting.dropped);
	}

	#forgetWaiting(): void {
		this.#cancelFrame?.();
		this.#cancelFrame = null;
		this.#waiting = null;
	}

	#set(
		view: ViewState,
		before: ViewState | null,
		framed: boolean,
		input: Input | null,
		dropped: number
	): void {
		this.#wheel.applied(input, dropped);
		this.#wheel.setAhead({ view, over: this.#wheel.search(), before, framed });
	}

	#write(view: ViewState): void {
		const search = formatView(view);
		this.#wheel.remember(search, view);
		this.#unwritten.push(search);
		const over = this.#wheel.search();
		if (this.#unwritten.length === 1) this.#wheel.afterPaint(() => this.#writeAll(over));
	}

	#writeAll(over: string | null): void {
		const unwritten = this.#unwritten;
		this.#unwritten = [];
		// The address has moved by itself (a step back, another page): what was chosen over the old one is void.
		if (this.#wheel.search() !== over) return;
		for (const search of unwritten) this.#wheel.push(search);
		const ahead = this.#wheel.ahead();
		// A gesture begun meanwhile goes on over the new address; else the address says it all.
		this.#wheel.setAhead(ahead?.before ? { ...ahead, over: this.#wheel.search() } : null);
	}
}

/** A gesture under way. Calls after it has ended, or after somebody went back during it, do nothing. */
export class Gesture {
	readonly #steering: Steering;
	/** The view it began with. */
	readonly before: ViewState;

	constructor(steering: Steering, before: ViewState) {
		this.#steering = steering;
		this.before = before;
	}

	show(view: ViewState): void {
		this.#steering.preview(this.before, view);
	}

	keep(): void {
		this.#steering.keep(this.before);
	}

	drop(): void {
		this.#steering.drop(this.before);
	}
}
