import { SEED } from './cube-steps.ts';
import { crossfilterOf } from './crossfilter.ts';
import { cellRecords, dossierRecords } from './crossfilter-records.ts';
import { openCubeFile } from './open-cube.ts';
import type { Grain } from './paths.ts';
import { seeded } from './random.ts';
import { difference } from './same-rows.ts';
import { scaleOf } from './scales.ts';
import { nothingChosen, walk } from './steps.ts';
import { timingOf, type Timing } from './timing.ts';
import { views } from './views.ts';

/** Steps below which a median says nothing. */
const LEAST = 8;

export type RecordsOf = 'dossiers' | 'cells';

export interface CrossfilterSteps {
	records: number;
	/** Milliseconds to make the index: dimensions and groups. */
	indexMs: number;
	/** Milliseconds of each step in order: filters, groups read, and the rows of the answer made of them. */
	each: number[];
	timing: Timing;
	/** Without making rows: filters and groups alone. */
	bare: Timing;
	rows: number;
	different: string | null;
}

/** Takes crossfilter2 through the first steps of the cube's walk, and holds every row against the cube's. */
export async function crossfilterSteps(input: {
	id: string;
	grain: Grain;
	of: RecordsOf;
	count: number;
	/** No further step once its own steps have taken so long, but never fewer than `LEAST`. */
	seconds: number;
}): Promise<CrossfilterSteps> {
	const scale = scaleOf(input.id);
	const steps = walk(scale, seeded(SEED), input.count);
	const records = input.of === 'cells' ? await cellRecords(scale) : await dossierRecords(scale);
	const started = performance.now();
	const linked = crossfilterOf(scale, records);
	const indexMs = performance.now() - started;
	const cube = await openCubeFile(scale, input.grain);

	const each: number[] = [];
	const bare: number[] = [];
	let rows = 0;
	let different: string | null = null;
	let before = nothingChosen;
	let spent = 0;
	for (const [index, { chosen }] of steps.entries()) {
		const begun = performance.now();
		linked.choose(before, chosen);
		const groups = views.map((view) => linked.groups(view));
		const grouped = performance.now();
		const theirs = views.map((view, at) => linked.rows(view, groups[at] ?? []));
		const took = performance.now() - begun;
		each.push(took);
		bare.push(grouped - begun);
		for (const [at, view] of views.entries()) {
			const own = theirs[at] ?? [];
			rows += own.length;
			const found = difference(cube.rows(view, chosen), own);
			if (found !== null) different ??= `step ${index}, by ${view}: ${found}`;
		}
		before = chosen;
		spent += took;
		if (spent > 1000 * input.seconds && each.length >= LEAST) break;
	}
	return {
		records: records.size,
		indexMs,
		each,
		timing: timingOf(each),
		bare: timingOf(bare),
		rows,
		different
	};
}
