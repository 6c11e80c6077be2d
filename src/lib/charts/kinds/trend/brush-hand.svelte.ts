import { step } from '../../marks/roving.ts';
import { focusMark, indexOf, markAt } from '../../marks/walk.ts';
import type { PeriodRange } from '../../types.ts';
import { periodAt, rangeOf, type Draft } from './brush.ts';
import type { TrendGeometry } from './geometry.ts';

export interface BrushedTrend {
	geometry: TrendGeometry;
	/** Pixels of the drawing, whatever it is scaled to. */
	width: number;
	brush: PeriodRange | null;
	/** Without it stretches are not drawn, and the keys only walk. */
	onbrush?: (range: PeriodRange | null) => void;
	onbrushing?: (range: PeriodRange | null) => void;
	/** The keys came to the period of an index, or the pointer drew as far. */
	onwalk: (index: number) => void;
	onreach: (index: number) => void;
}

/** Draws a stretch over the periods of a trend by mouse, touch or keyboard, and hears them for it. */
export class BrushHand {
	readonly #trend: () => BrushedTrend;
	/** What is being drawn. */
	#draft: Draft | null = $state.raw(null);
	/** The pointer draws it, not the keys. */
	#held = false;
	/** Where the drawing lies, while the pointer draws: asking for it at every move would lay the page out at every move. */
	#box: DOMRect | null = null;

	constructor(trend: () => BrushedTrend) {
		this.#trend = trend;
	}

	/** The stretch as it is being drawn; null while none is. */
	get range(): PeriodRange | null {
		return this.#draft && rangeOf(this.#draft, this.#trend().geometry.periods);
	}

	readonly onpointermove = ({ clientX }: PointerEvent): void => {
		const box = this.#box;
		if (!this.#draft || !this.#held || !box) return;
		const { geometry, width, onreach } = this.#trend();
		const scale = box.width > 0 ? box.width / width : 1;
		const x = (clientX - box.left) / scale;
		const head = periodAt(x, geometry.left, geometry.step, geometry.periods.length);
		if (head === this.#draft.head) return;
		this.#draw({ anchor: this.#draft.anchor, head });
		onreach(head);
	};

	/** A drag begins on a period, which hears the pointer until it is let go of. */
	readonly onpointerdown = ({ target, button, pointerId }: PointerEvent): void => {
		const mark = markAt(target);
		if (!mark || !this.#trend().onbrush || button !== 0) return;
		mark.setPointerCapture(pointerId);
		this.#held = true;
		this.#box = mark.ownerSVGElement?.getBoundingClientRect() ?? null;
		// Not on show yet: a finger may only be about to scroll the page.
		this.#draft = { anchor: indexOf(mark), head: indexOf(mark) };
	};

	readonly onpointerup = (): void => {
		this.#held = false;
		this.#finish();
	};

	readonly onpointercancel = (): void => {
		this.#held = false;
		this.#breakOff();
	};

	/** Before the drawing hears the key: a period is walked to and picked, and a stretch drawn from it. */
	readonly onkeydown = (event: KeyboardEvent): void => {
		const mark = markAt(event.target);
		if (!mark) return;
		const { geometry, brush, onbrush, onwalk } = this.#trend();
		const index = indexOf(mark);
		if (event.key === 'Escape' && onbrush) {
			if (this.#draft) {
				event.preventDefault();
				this.#breakOff();
			} else if (brush) onbrush(null);
			return;
		}
		if (onbrush && (event.key === 'Enter' || event.key === ' ')) {
			event.preventDefault();
			this.#draft ??= { anchor: index, head: index };
			this.#finish();
			return;
		}
		const next = step(event.key, index, geometry.periods.length);
		const root = mark.ownerSVGElement;
		if (next === null || !root) return;
		event.preventDefault();
		if (onbrush && event.shiftKey) this.#draw({ anchor: this.#draft?.anchor ?? index, head: next });
		else this.#breakOff();
		onwalk(next);
		focusMark(root, next);
	};

	/** What was drawn with the keys is on show: who walks on keeps it. Esc is the way to be rid of it. */
	readonly onfocusout = (event: FocusEvent & { currentTarget: Element }): void => {
		const next = event.relatedTarget;
		if (!this.#draft || this.#held || (next instanceof Node && event.currentTarget.contains(next))) return;
		this.#finish();
	};

	#draw(next: Draft): void {
		if (this.#draft && this.#draft.anchor === next.anchor && this.#draft.head === next.head) return;
		this.#draft = next;
		this.#trend().onbrushing?.(this.range);
	}

	#breakOff(): void {
		if (!this.#draft) return;
		this.#draft = null;
		this.#trend().onbrushing?.(null);
	}

	#finish(): void {
		const range = this.range;
		this.#draft = null;
		if (range) this.#trend().onbrush?.(range);
	}
}
