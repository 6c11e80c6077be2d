import type { Dataset } from '#lib/state/dataset.svelte.ts';

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
const inputs = ['click', 'change', 'keydown', 'pointerup', 'popstate'] as const;

/**
 * Measures `nhipso:update` from the input event to the page that answers it. Call what it gives when the page is up to
 * date; without an input within the second before (a page that has just been opened) nothing is measured.
 */
export function measureUpdates(): () => void {
	let started: number | null = null;
	$effect(() => {
		const note = (event: Event) => (started = event.timeStamp);
		for (const name of inputs) addEventListener(name, note, { capture: true });
		return () => {
			for (const name of inputs) removeEventListener(name, note, { capture: true });
		};
	});
	return () => {
		const end = performance.now();
		if (started !== null && end - started < 1000)
			performance.measure('nhipso:update', { start: started, end });
		started = null;
	};
}
