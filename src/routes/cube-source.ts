import type { Cube } from '#lib/cube/cube.ts';
import type { Sources } from '#lib/state/runner.ts';

/** The cube as the runner asks it. */
export function cubeSource(cube: Cube): NonNullable<Sources['cube']> {
	return ({ indicator, by, selection }) => cube.answer(indicator, by, selection);
}
