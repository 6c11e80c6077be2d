import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { buildCube } from '#lib/cube/build.ts';
import { openCube } from '#lib/cube/open.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { literal, raw } from '#lib/sql/sql.ts';
import { factsSql } from './facts.ts';
import { cubeFile, factsFile, type Grain } from './paths.ts';
import { scaleOf, type Scale } from './scales.ts';
import { answersFour } from './views.ts';

export interface CubeBuilt {
	grain: Grain;
	ms: number;
	bytes: number;
	cells: number;
	dimensions: readonly string[];
	dropped: readonly string[];
}

/** Makes the facts of a scale, unless they are at hand, and its cubes with the native engine. */
export async function buildBody({ id }: { id: string }): Promise<{ dossiers: number; cubes: CubeBuilt[] }> {
	const scale = scaleOf(id);
	await makeFacts(scale);
	const engine = await openNodeEngine();
	try {
		await engine.exec(`ATTACH ${literal(factsFile(scale)).text} AS body (READ_ONLY); USE body`);
		const production = await build(engine, scale, 'production');
		// Where production's cube lacks a dimension of the four, one that has them is told too.
		const cubes = answersFour(production)
			? [production]
			: [production, await build(engine, scale, 'four', await fourCells(engine))];
		return { dossiers: scale.dossiers, cubes };
	} finally {
		await engine.close();
	}
}

/** Written in the storage version that snapshots have, so that the browser's engine can attach it. */
async function makeFacts(scale: Scale): Promise<void> {
	const path = factsFile(scale);
	if (existsSync(path)) return;
	const fresh = `${path}.new`;
	await rm(fresh, { force: true });
	const engine = await openNodeEngine();
	try {
		await engine.exec(`ATTACH ${literal(fresh).text} AS body (STORAGE_VERSION 'v1.0.0'); USE body`);
		await engine.exec(factsSql(scale));
		await engine.exec('USE memory; DETACH body');
	} finally {
		await engine.close();
	}
	await rename(fresh, path);
}

async function build(engine: Engine, scale: Scale, grain: Grain, budget?: number): Promise<CubeBuilt> {
	const started = performance.now();
	const bytes = await buildCube(engine, budget === undefined ? {} : { budget });
	const ms = performance.now() - started;
	await writeFile(cubeFile(scale, grain), bytes);
	const cube = openCube(bytes);
	return {
		grain,
		ms,
		bytes: bytes.length,
		cells: cube.size,
		dimensions: cube.dimensions,
		dropped: cube.dropped.map((problem) => String(problem.params['dimension']))
	};
}

/** Cells of day × ward × procedure × channel. What depends on these adds none, and stays within that budget. */
async function fourCells(engine: Engine): Promise<number> {
	const counted = await engine.query(
		raw(`SELECT CAST(count(*) AS INTEGER) AS cells
			FROM (SELECT DISTINCT day, ward, "procedure", channel FROM facts) AS four`)
	);
	return Number(counted.column('cells')[0]);
}
