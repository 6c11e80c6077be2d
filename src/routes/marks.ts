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
