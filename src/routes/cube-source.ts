import type { Cube } from '#lib/cube/cube.ts';
import type { CubeSource } from '#lib/state/runner.ts';

/** The cube as the runner asks it. */
export function cubeSource(cube: Cube): CubeSource {
	const ask: CubeSource = ({ indicator, by, selection }) => cube.answer(indicator, by, selection);
	ask.warm = (indicator, sets) => cube.warm([indicator], sets);
	return ask;
}
