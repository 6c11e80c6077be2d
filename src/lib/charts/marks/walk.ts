import { step } from './roving.ts';

/**
 * What the marks of a drawing do. They are told apart by their `data-mark`, and heard at the drawing, once for all of them: a set
 * of listeners for each of some hundred marks takes a page long to make.
 */
export interface Marks {
	count: number;
	/** Marks beside each other, of a grid read row by row; 1 for a list. */
	columns?: number;
	/** The mark of an index has the focus: it is the one that Tab reaches. */
	onfocus: (index: number) => void;
	/** Shows and hides the figures of a mark. */
	onshow?: (index: number) => void;
	onhide?: () => void;
	/** By click, Enter or space; without it marks are only read. */
	onpick?: (index: number) => void;
}

/** The marks of a list: what happens to one is told with its item. */
export function marksOf<Item>(
	items: readonly Item[],
	{
		onshow,
		onpick,
		...rest
	}: Omit<Marks, 'count' | 'onshow' | 'onpick'> & {
		onshow?: (item: Item) => void;
		onpick?: (item: Item) => void;
	}
): Marks {
	const at = (tell: ((item: Item) => void) | undefined) =>
		tell &&
		((index: number) => {
			const item = items[index];
			if (item !== undefined) tell(item);
		});
	return { ...rest, count: items.length, onshow: at(onshow), onpick: at(onpick) };
}

type Listener<Kind extends Event> = (event: Kind) => void;

/** The listeners of a drawing for its marks. A key whose default a mark has prevented is left to it. */
export function marksHeard(marks: () => Marks | undefined): {
	click: Listener<MouseEvent>;
	keydown: Listener<KeyboardEvent>;
	focusin: Listener<FocusEvent>;
	focusout: Listener<FocusEvent>;
	pointerover: Listener<PointerEvent>;
	pointerout: Listener<PointerEvent>;
} {
	return {
		click({ target }) {
			const mark = markAt(target);
			if (mark) marks()?.onpick?.(indexOf(mark));
		},
		keydown(event) {
			const mark = markAt(event.target);
			const walked = marks();
			if (!mark || !walked || event.defaultPrevented) return;
			if (walked.onpick && (event.key === 'Enter' || event.key === ' ')) {
				event.preventDefault();
				walked.onpick(indexOf(mark));
				return;
			}
			const next = step(event.key, indexOf(mark), walked.count, walked.columns);
			if (next === null || !mark.ownerSVGElement) return;
			event.preventDefault();
			focusMark(mark.ownerSVGElement, next);
		},
		focusin({ target }) {
			const mark = markAt(target);
			if (!mark) return;
			marks()?.onfocus(indexOf(mark));
			marks()?.onshow?.(indexOf(mark));
		},
		focusout({ target }) {
			if (markAt(target)) marks()?.onhide?.();
		},
		// Heard for what is inside a mark too: within one mark nothing changes.
		pointerover({ target, relatedTarget }) {
			const mark = markAt(target);
			if (mark && mark !== markAt(relatedTarget)) marks()?.onshow?.(indexOf(mark));
		},
		pointerout({ target, relatedTarget }) {
			const mark = markAt(target);
			if (mark && mark !== markAt(relatedTarget)) marks()?.onhide?.();
		}
	};
}

/** The mark an event happened in; null beside them. */
export function markAt(target: EventTarget | null): SVGElement | null {
	return target instanceof Element ? target.closest<SVGElement>('[data-mark]') : null;
}

/** Place of a mark among those of its drawing. */
export function indexOf(mark: SVGElement): number {
	return Number(mark.dataset.mark);
}

/** Moves the focus to the mark of an index, among the elements with `data-mark` under `root`. */
export function focusMark(root: Element, index: number): void {
	root.querySelector<SVGElement>(`[data-mark="${index}"]`)?.focus();
}
