const GAP = 4;
const EDGE = 8;

/** Puts a fixed panel under its trigger, or above it where there is more room, and inside the window. */
export function place(trigger: Element, panel: HTMLElement, align: 'start' | 'end'): void {
	const from = trigger.getBoundingClientRect();
	const size = panel.getBoundingClientRect();
	const below = window.innerHeight - from.bottom - GAP - EDGE;
	const above = from.top - GAP - EDGE;
	const top = size.height <= below || below >= above ? from.bottom + GAP : from.top - GAP - size.height;
	const left = align === 'start' ? from.left : from.right - size.width;
	panel.style.top = `${Math.max(EDGE, top)}px`;
	panel.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - size.width - EDGE))}px`;
}
