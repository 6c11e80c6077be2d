import type { Dataset } from '#lib/state/dataset.svelte.ts';
import { afterPaint } from '#lib/state/frames.ts';
import type { Pulse } from '#lib/state/pulse.ts';

/** User-timing marks by which the speed of a page is measured; each is set once a page load. */
type Mark = 'nhipso:first-chart' | 'nhipso:interactive' | 'nhipso:engine-ready';

/**
 * Sets the marks that are due. The first chart is prerendered, so it was there with the first paint of content; the page answers
 * the hand once the cube is there.
 */
export function markWhenReady(dataset: Dataset): void {
	const [paint] = performance.getEntriesByName('first-contentful-paint');
	if (document.querySelector('main svg')) mark('nhipso:first-chart', paint?.startTime);
	if (dataset.cube.phase === 'ready') mark('nhipso:interactive');
	if (dataset.engine.phase === 'ready') mark('nhipso:engine-ready');
}

function mark(name: Mark, startTime = performance.now()): void {
	if (performance.getEntriesByName(name, 'mark').length === 0) performance.mark(name, { startTime });
}

/** Events of the hand that may change the view. */
const inputs = ['click', 'change', 'input', 'keydown', 'pointerdown', 'pointermove', 'pointerup'] as const;

/** Tells the pulse of every input before anything handles it. Gives back what ends it. */
export function noteInputs(pulse: Pulse): () => void {
	const note = ({ type, timeStamp }: Event) => pulse.note({ kind: type, at: timeStamp });
	const back = ({ type, timeStamp }: Event) => {
		pulse.applied({ kind: type, at: timeStamp });
		afterPaint(() => pulse.rest());
	};
	for (const name of inputs) addEventListener(name, note, { capture: true, passive: true });
	addEventListener('popstate', back, { capture: true });
	return () => {
		for (const name of inputs) removeEventListener(name, note, { capture: true });
		removeEventListener('popstate', back, { capture: true });
	};
}
