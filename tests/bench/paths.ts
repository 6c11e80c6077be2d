import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scale } from './scales.ts';

/** Where the bench writes; ignored by git. */
export const OUT = join(dirname(fileURLToPath(import.meta.url)), '.out');

export const factsFile = (scale: Scale): string => join(made(), `${scale.id}.duckdb`);

/** The cube at the grain that production chooses, or at one that keeps the four dimensions of the views. */
export type Grain = 'production' | 'four';

export const cubeFile = (scale: Scale, grain: Grain): string => join(made(), `${scale.id}-${grain}.arrow`);

function made(): string {
	const dir = join(OUT, 'data');
	mkdirSync(dir, { recursive: true });
	return dir;
}
