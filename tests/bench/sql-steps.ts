import type { Engine } from '#lib/engine/engine.ts';
import { openWasmEngineNode } from '#lib/engine/wasm/node-host.ts';
import { answer } from '#lib/indicators/answer.ts';
import { indicator } from '#lib/indicators/catalogue.ts';
import { compile } from '#lib/indicators/compile.ts';
import type { Query } from '#lib/sql/sql.ts';
import { attachBody } from './attach-body.ts';
import { SEED } from './cube-steps.ts';
import { openCubeFile } from './open-cube.ts';
import type { Grain } from './paths.ts';
import { seeded } from './random.ts';
import { difference } from './same-rows.ts';
import { sampled } from './sample.ts';
import { scaleOf } from './scales.ts';
import { nothingChosen, walk } from './steps.ts';
import { timingOf, type Timing } from './timing.ts';
import { changedViews, INDICATOR, selectionOf, views } from './views.ts';

export interface SqlSteps {
	/** Places in the walk of the steps that were asked. */
	sample: number[];
	/** Milliseconds of the indicator's own statements, of the views whose question changed, one after the other. */
	each: number[];
	timing: Timing;
	/** Rows held against the cube's, and the first that differ. */
	rows: number;
	different: string | null;
}

/**
 * Asks DuckDB-Wasm the steps of the cube by the SQL that production compiles. A view whose question is that of the
 * step before is not counted: a page keeps its answer. All four views' rows are held against the cube's.
 */
export async function sqlSteps(input: {
	id: string;
	grain: Grain;
	among: number;
	count: number;
}): Promise<SqlSteps> {
	const scale = scaleOf(input.id);
	const steps = walk(scale, seeded(SEED), input.among);
	const sample = sampled(steps, input.count);
	const cube = await openCubeFile(scale, input.grain);
	const engine = await openWasmEngineNode();
	try {
		await attachBody(engine, scale);
		// What an engine does once (reading the file's catalogue, compiling) is not a step's.
		await answer(engine, INDICATOR, [], { filters: [] });
		let rows = 0;
		let different: string | null = null;
		const each: number[] = [];
		for (const index of sample) {
			const chosen = steps[index]?.chosen ?? nothingChosen;
			const changed = changedViews(steps[index - 1]?.chosen ?? nothingChosen, chosen);
			let spent = 0;
			for (const view of views) {
				const selection = selectionOf(view, chosen);
				const timed = timing(engine, compile(indicator(INDICATOR), [view], selection, engine.dialect));
				const theirs = await answer(timed.engine, INDICATOR, [view], selection);
				if (changed.includes(view)) spent += timed.spent();
				rows += theirs.rows.length;
				const found = difference(cube.rows(view, chosen), theirs.rows);
				if (found !== null) different ??= `step ${index}, by ${view}: ${found}`;
			}
			each.push(spent);
		}
		return { sample, each, timing: timingOf(each), rows, different };
	} finally {
		await engine.close();
	}
}

/** The engine, with the milliseconds of one of its statements: what `answer` asks besides is not counted. */
function timing(engine: Engine, counted: Query): { engine: Engine; spent: () => number } {
	let spent = 0;
	const query: Engine['query'] = async (asked, options) => {
		const started = performance.now();
		const table = await engine.query(asked, options);
		if (asked.text === counted.text) spent += performance.now() - started;
		return table;
	};
	const through: Engine = {
		dialect: engine.dialect,
		query,
		exec: (text) => engine.exec(text),
		putFile: (name, bytes) => engine.putFile(name, bytes),
		dropFile: (path) => engine.dropFile(path),
		close: () => engine.close()
	};
	return { engine: through, spent: () => spent };
}
