import type { Dataset } from '#lib/state/dataset.svelte.ts';
import { isSparing } from '#lib/state/sparing.ts';
import { inSightAwake } from '#lib/ui/later.ts';

/** Pages that ask this engine nothing. Imports and tallies have one of their own, which would start beside it. */
const without = ['/nhap-du-lieu', '/khen-thuong', '/phuong-phap'];

/**
 * Starts the query engine when the page at a path has nothing else to do, so that the first question that needs it does not wait.
 * Not for readers who asked for little data, nor on machines with little memory: there it starts when it is needed. Gives
 * back what takes it back.
 */
export function startWhenIdle(dataset: Dataset, path: string): (() => void) | undefined {
	if (without.some((page) => path.startsWith(page))) return undefined;
	if (dataset.cube.phase !== 'ready' || dataset.engine.phase !== 'idle') return undefined;
	if (typeof requestIdleCallback !== 'function' || isSparing()) return undefined;
	let handle: number | null = null;
	let cancelled = false;
	// Some hundred milliseconds of every core: not before the page answers the hand.
	void inSightAwake().then(() => {
		if (cancelled) return;
		// A failure is on show in `dataset.engine`; whoever needs the engine next tries again.
		handle = requestIdleCallback(() => void dataset.startEngine().catch(() => undefined));
	});
	return () => {
		cancelled = true;
		if (handle !== null) cancelIdleCallback(handle);
	};
}
