import { openCubeFile } from './open-cube.ts';
import type { Grain } from './paths.ts';
import { seeded } from './random.ts';
import { scaleOf } from './scales.ts';
import { stepKinds, walk, type StepKind } from './steps.ts';
import { timingOf, type Timing } from './timing.ts';
import { nothingChosen } from './steps.ts';
import { views } from './views.ts';

/** The seed of every walk, so that the cube, SQL and crossfilter are asked the same. */
export const SEED = 20_230_101;

export interface CubeSteps {
	openMs: number;
	warmMs: number | null;
	/** The four views with nothing chosen, asked before the first step as a page does. */
	paintMs: number;
	timing: Timing;
	/** Processor time of the steps, all threads of the process: where it stays low while `timing` is high, others had the processor. */
	cpu: Timing;
	byKind: Partial<Record<StepKind, Timing>>;
	/** Milliseconds of each step in order: others are held against the same steps. */
	each: number[];
}

/** Milliseconds of steps over the four linked views: all four are asked at every step, changed or not. */
export async function cubeSteps(input: {
	id: string;
	grain: Grain;
	count: number;
	warm: boolean;
}): Promise<CubeSteps> {
	const scale = scaleOf(input.id);
	const steps = walk(scale, seeded(SEED), input.count);
	const cube = await openCubeFile(scale, input.grain, { warm: input.warm });
	const cpu: number[] = [];
	const ask = (chosen: (typeof steps)[number]['chosen']) => {
		const used = process.cpuUsage();
		const started = performance.now();
		for (const view of views) cube.rows(view, chosen);
		const ms = performance.now() - started;
		const { user, system } = process.cpuUsage(used);
		cpu.push((user + system) / 1000);
		return ms;
	};
	const paintMs = ask(nothingChosen);
	const each = steps.map(({ chosen }) => ask(chosen));
	const byKind: CubeSteps['byKind'] = {};
	for (const kind of stepKinds) {
		const own = each.filter((_, index) => steps[index]?.kind === kind);
		if (own.length > 0) byKind[kind] = timingOf(own);
	}
	return {
		openMs: cube.openMs,
		warmMs: cube.warmMs,
		paintMs,
		timing: timingOf(each),
		cpu: timingOf(cpu.slice(1)),
		byKind,
		each
	};
}
