import type { CubeBuilt } from './build-body.ts';
import { inChild } from './child.ts';
import type { CrossfilterSteps, RecordsOf } from './crossfilter-steps.ts';
import type { CubeSteps } from './cube-steps.ts';
import type { MemorySteps } from './memory.ts';
import type { Grain } from './paths.ts';
import type { Scale } from './scales.ts';
import type { SqlSteps } from './sql-steps.ts';
import { views } from './views.ts';

/** How much is run; `quick` is to see that everything works. */
export interface Effort {
	steps: number;
	repeats: number;
	/** crossfilter2 takes the walk from its start, as far as it gets in this time; SQL takes a sample of those steps. */
	crossfilterSeconds: number;
	sqlSample: number;
}

export const fullEffort: Effort = { steps: 2000, repeats: 3, crossfilterSeconds: 15, sqlSample: 41 };
export const quickEffort: Effort = { steps: 2000, repeats: 1, crossfilterSeconds: 5, sqlSample: 17 };

export interface ScaleResult {
	scale: Scale;
	built: CubeBuilt[];
	buildPeakMb: number;
	/** By grain: the walk of the median p95 among the repeats, and every repeat's p50 and p95. */
	cubes: { grain: Grain; steps: CubeSteps & { peakMb: number }; repeats: [p50: number, p95: number][] }[];
	/** Opened without warm-up: what the first steps cost then. */
	cold: CubeSteps & { peakMb: number };
	sql: (SqlSteps & { peakMb: number }) | null;
	crossfilter: Partial<Record<RecordsOf, CrossfilterSteps & { peakMb: number }>>;
	memory: MemorySteps & { peakMb: number };
	wasmBuild: { ms: number; same: boolean; peakMb: number } | null;
}

/** Everything about one scale, one process after the other. */
export async function measureScale(
	scale: Scale,
	effort: Effort,
	say: (line: string) => void
): Promise<ScaleResult> {
	const { id } = scale;
	say('facts and cube');
	const body = await inChild('buildBody', { id }, { heapMb: 8192 });
	const cubes: ScaleResult['cubes'] = [];
	const grain = answering(body.cubes);
	for (const each of body.cubes.filter(answersFour)) {
		say(`${effort.steps} steps of the cube (${each.grain})`);
		const runs: (CubeSteps & { peakMb: number })[] = [];
		// The cube that is held against the others is run again and again, the other once.
		for (let run = 0; run < (each.grain === grain ? effort.repeats : 1); run++) {
			runs.push(await inChild('cubeSteps', { id, grain: each.grain, count: effort.steps, warm: true }));
		}
		runs.sort((a, b) => a.timing.p95 - b.timing.p95);
		const steps = runs[Math.floor(runs.length / 2)] as (typeof runs)[number];
		cubes.push({ grain: each.grain, steps, repeats: runs.map(({ timing }) => [timing.p50, timing.p95]) });
	}
	say('without warm-up');
	const cold = await inChild('cubeSteps', { id, grain, count: effort.steps, warm: false });
	say('memory');
	const memory = await inChild('memorySteps', { id, grain, count: effort.steps });
	const crossfilter: ScaleResult['crossfilter'] = {};
	for (const of of ['cells', 'dossiers'] as const) {
		say(`crossfilter2 on ${of}`);
		crossfilter[of] = await inChild(
			'crossfilterSteps',
			{ id, grain, of, count: effort.steps, seconds: effort.crossfilterSeconds },
			{ heapMb: 12_000 }
		);
	}
	say('DuckDB-Wasm SQL');
	const among = crossfilter.cells?.each.length ?? effort.steps;
	const sql = await inChild('sqlSteps', { id, grain, among, count: effort.sqlSample });
	let wasmBuild: ScaleResult['wasmBuild'] = null;
	if (scale.dossiers === 1_000_000) {
		say('cube built by DuckDB-Wasm');
		wasmBuild = await inChild('buildInWasm', { id });
	}
	return {
		scale,
		built: body.cubes,
		buildPeakMb: body.peakMb,
		cubes,
		cold,
		sql,
		crossfilter,
		memory,
		wasmBuild
	};
}

/** The cube that is held against the others: production's, unless it cannot answer all four views. */
export function answering(built: readonly CubeBuilt[]): Grain {
	const found = built.find(answersFour);
	if (!found) throw new RangeError('no cube answers the four views');
	return found.grain;
}

/** Whether a cube holds what the four views are cut by; where it does not, the page asks SQL. */
export function answersFour({ dimensions }: CubeBuilt): boolean {
	return views.every((view) => view === 'day' || dimensions.includes(view));
}
