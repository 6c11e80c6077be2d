import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { factsSql } from './facts.ts';
import type { Scale } from './scales.ts';

/** Where the bench writes; ignored by git. */
export const OUT = join(dirname(fileURLToPath(import.meta.url)), '.out');

/** Named by the SQL that makes it too: other facts are another file. */
export const factsFile = (scale: Scale): string => {
	const version = createHash('sha256').update(factsSql(scale)).digest('hex').slice(0, 8);
	return join(made(), `${scale.id}-${version}.duckdb`);
};

/** The cube at the grain that production chooses, or at one that keeps the four dimensions of the views. */
export type Grain = 'production' | 'four';

export const cubeFile = (scale: Scale, grain: Grain): string => join(made(), `${scale.id}-${grain}.arrow`);

function made(): string {
	const dir = join(OUT, 'data');
	mkdirSync(dir, { recursive: true });
	return dir;
}
