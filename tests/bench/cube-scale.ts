import type { Attempts } from './attempts.ts';
import type { CubeBuilt } from './build-body.ts';
import { children } from './child.ts';
import type { CrossfilterSteps, RecordsOf } from './crossfilter-steps.ts';
import type { CubeSteps } from './cube-steps.ts';
import type { MemorySteps } from './memory.ts';
import type { Grain } from './paths.ts';
import type { Scale } from './scales.ts';
import type { SqlSteps } from './sql-steps.ts';
import type { Tasks } from './tasks.ts';
import { answersFour } from './views.ts';

const inChild = children<Tasks>(new URL('./tasks.ts', import.meta.url));

/** How much is run; `quick` is to see that everything works. */
export interface Effort {
	steps: number;
	repeats: number;
	/** crossfilter2 takes the walk from its start, as far as it gets in this time; SQL takes a sample of those steps. */
	crossfilterSeconds: number;
	/** Steps that SQL is asked; fewer of the sizes at which one takes seconds. */
	sqlSample: { small: number; large: number };
}

export const fullEffort: Effort = {
	steps: 2000,
	repeats: 3,
	crossfilterSeconds: 10,
	sqlSample: { small: 41, large: 25 }
};
export const quickEffort: Effort = {
	steps: 2000,
	repeats: 1,
	crossfilterSeconds: 3,
	sqlSample: { small: 17, large: 9 }
};

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

/** Everything about one scale, one process after the other. What others cannot do is told in `attempts`. */
export async function measureScale(scale: Scale, effort: Effort, attempts: Attempts): Promise<ScaleResult> {
	const { id } = scale;
	const say = (line: string) => console.error(`${id}: ${line}`);
	say('facts and cube');
	const body = await inChild('buildBody', { id }, { heapMb: 8192 });
	const cubes: ScaleResult['cubes'] = [];
	const grain = answering(body.cubes);
	for (const each of body.cubes.filter(answersFour)) {
		say(`${effort.steps} steps of the cube (${each.grain})`);
		const runs: (CubeSteps & { peakMb: number })[] = [];
		for (let run = 0; run < effort.repeats; run++) {
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
		const input = { id, grain, of, count: effort.steps, seconds: effort.crossfilterSeconds };
		const made = await attempts.make(`${id}, crossfilter2 on ${of}`, () =>
			inChild('crossfilterSteps', input, { heapMb: 12_000 })
		);
		if (made) crossfilter[of] = made;
	}
	const among = crossfilter.cells?.each.length ?? effort.steps;
	const count = scale.dossiers > MILLION ? effort.sqlSample.large : effort.sqlSample.small;
	const sql = await attempts.make(`${id}, DuckDB-Wasm SQL`, () =>
		inChild('sqlSteps', { id, grain, among, count })
	);
	const wasmBuild =
		scale.dossiers === MILLION
			? await attempts.make(`${id}, cube built by DuckDB-Wasm`, () => inChild('buildInWasm', { id }))
			: null;
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

const MILLION = 1_000_000;

/** The cube that is held against the others: production's, unless it cannot answer all four views. */
export function answering(built: readonly CubeBuilt[]): Grain {
	const found = built.find(answersFour);
	if (!found) throw new RangeError('no cube answers the four views');
	return found.grain;
}
