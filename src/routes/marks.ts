import type { Dataset } from '#lib/state/dataset.svelte.ts';
import { afterPaint } from '#lib/state/frames.ts';
import type { Pulse } from '#lib/state/pulse.ts';
import { inSightAwake, wakeWhenIdle } from '#lib/ui/later.ts';

/** User-timing marks by which the speed of a page is measured; each is set once a page load. */
type Mark = 'nhipso:interactive' | 'nhipso:engine-ready';

/**
 * Sets the marks that are due (`nhipso:first-chart` is set by static/first-chart.js). The page is interactive when what is in sight
 * has its behaviour, what is not gets it as soon as somebody reaches for it, and the cube is there to answer.
 */
export function markWhenReady(dataset: Dataset): void {
	if (dataset.cube.phase === 'ready') void markInteractive();
	if (dataset.engine.phase === 'ready') mark('nhipso:engine-ready');
}

async function markInteractive(): Promise<void> {
	await inSightAwake();
	mark('nhipso:interactive');
	wakeWhenIdle();
}

function mark(name: Mark): void {
	if (performance.getEntriesByName(name, 'mark').length === 0) performance.mark(name);
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
	// Moves that did not wait for their frame come as fast as the device sends them: they are listened to while a button is held.
	const held = () => addEventListener('pointerrawupdate', note, { capture: true, passive: true });
	const free = () => removeEventListener('pointerrawupdate', note, { capture: true });
	const listeners: [string, (event: Event) => void][] = [
		...inputs.map((name): [string, typeof note] => [name, note]),
		['popstate', back],
		['pointerdown', held],
		['pointerup', free],
		['pointercancel', free]
	];
	for (const [name, listener] of listeners)
		addEventListener(name, listener, { capture: true, passive: true });
	return () => {
		free();
		for (const [name, listener] of listeners) removeEventListener(name, listener, { capture: true });
	};
}
