import { openCubeFile } from './open-cube.ts';
import type { Grain } from './paths.ts';
import { seeded } from './random.ts';
import { scaleOf } from './scales.ts';
import { walk } from './steps.ts';
import { views } from './views.ts';

/** Bytes held after a full collection: objects, and typed arrays beside them. */
export interface Held {
	heap: number;
	buffers: number;
}

export interface MemorySteps {
	before: Held;
	after: Held;
	/** Change of both together, as a share of what was held before. */
	change: number;
}

/**
 * What a cube's process holds before and after random steps. Before means after the warm-up and a few steps, when
 * what is made once has been made; the steps are others than those.
 */
export async function memorySteps(input: { id: string; grain: Grain; count: number }): Promise<MemorySteps> {
	const scale = scaleOf(input.id);
	const cube = await openCubeFile(scale, input.grain);
	const walkOf = (seed: number, count: number) => {
		for (const { chosen } of walk(scale, seeded(seed), count)) {
			for (const view of views) cube.rows(view, chosen);
		}
	};
	walkOf(1, 50);
	const before = held();
	walkOf(2, input.count);
	const after = held();
	const total = ({ heap, buffers }: Held) => heap + buffers;
	return { before, after, change: total(after) / total(before) - 1 };
}

function held(): Held {
	if (!globalThis.gc) throw new Error('run with --expose-gc');
	for (let pass = 0; pass < 3; pass++) globalThis.gc();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return { heap: heapUsed, buffers: arrayBuffers };
}
