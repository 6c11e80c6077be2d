import { readFile } from 'node:fs/promises';
import type { Cube } from '#lib/cube/cube.ts';
import { openCube } from '#lib/cube/open.ts';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import { cubeFile, type Grain } from './paths.ts';
import type { Scale } from './scales.ts';
import type { Chosen } from './steps.ts';
import { INDICATOR, selectionOf, type View } from './views.ts';

export interface OpenedCube {
	/** Rows of one view; throws where the cube refuses. */
	rows(view: View, chosen: Chosen): readonly IndicatorRow[];
	openMs: number;
	/** Null when it was left out. */
	warmMs: number | null;
	bytes: number;
}

/** Every set of dimensions that a view can bear on, by its cut or by a filter: the day with some of the others. */
const sets = subsets(['ward', 'procedure', 'channel']).map((some) => ['day', ...some] as View[]);

/** Opens a cube file and warms it for the views as the page does; `warm: false` leaves that out. */
export async function openCubeFile(scale: Scale, grain: Grain, { warm = true } = {}): Promise<OpenedCube> {
	const bytes = new Uint8Array(await readFile(cubeFile(scale, grain)));
	const started = performance.now();
	const cube = openCube(bytes);
	const openMs = performance.now() - started;
	const warmMs = warm ? warmUp(cube) : null;
	const rows = (view: View, chosen: Chosen) => {
		const answer = cube.answer(INDICATOR, [view], selectionOf(view, chosen));
		if ('refused' in answer) throw new Error(`refused: ${JSON.stringify(answer.refused)}`);
		return answer.rows;
	};
	return { rows, openMs, warmMs, bytes: bytes.length };
}

/** Milliseconds of the warm-up. */
function warmUp(cube: Cube): number {
	const started = performance.now();
	for (const _ of cube.warm([INDICATOR], sets)) continue;
	return performance.now() - started;
}

/** Subsets of some names, the largest first. */
function subsets(names: readonly string[]): string[][] {
	const all = names.reduce<string[][]>(
		(made, name) => [...made, ...made.map((some) => [...some, name])],
		[[]]
	);
	return all.sort((a, b) => b.length - a.length);
}
