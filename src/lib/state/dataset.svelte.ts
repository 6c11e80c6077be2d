import type { IsoDate } from '#lib/core/dates.ts';
import { UsageError, type Problem } from '#lib/core/errors.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { dimensionsOf, indicator } from '#lib/indicators/catalogue.ts';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import type { DatasetContext } from './context.ts';
import { problemOf } from './problem-of.ts';
import type { Question } from './question.ts';
import { Runner, type CubeSource, type Sources } from './runner.ts';

/** How far a thing that is fetched or started has come. `loaded` and `total` are bytes, where known. */
export type Progress =
	| { phase: 'idle' }
	| { phase: 'loading'; loaded: number; total: number | null }
	| { phase: 'ready' }
	| { phase: 'failed'; problem: Problem };

/** What only routes can do: reach files and choose an engine. */
export interface DatasetLoader {
	cube(id: string): Promise<CubeSource>;
	/** An engine with the snapshot attached. */
	engine(id: string, progress: (loaded: number, total: number | null) => void): Promise<Engine>;
	/** By SQL; `asOf` is the day the data speaks of. */
	answer(
		engine: Engine,
		question: Question,
		options: { asOf: IsoDate; signal: AbortSignal }
	): Promise<IndicatorAnswer>;
}

/** One dataset in use: its context, its cube once fetched, its engine once started, and the runner over both. */
export class Dataset {
	readonly context: DatasetContext;
	readonly runner: Runner;
	cube = $state.raw<Progress>({ phase: 'idle' });
	engine = $state.raw<Progress>({ phase: 'idle' });
	readonly #loader: DatasetLoader;
	readonly #sources: Sources;
	#engine: Promise<Engine> | undefined;

	constructor(context: DatasetContext, loader: DatasetLoader) {
		this.context = context;
		this.#loader = loader;
		this.#sources = {
			cube: null,
			sql: async (question, signal) => {
				assertOffered(question);
				return loader.answer(await this.startEngine(), question, { asOf: context.manifest.asOf, signal });
			}
		};
		this.runner = new Runner(this.#sources);
	}

	get id(): string {
		return this.context.manifest.id;
	}

	/** Fetches the cube once; a failure is shown in `cube` and SQL answers instead. */
	async loadCube(): Promise<void> {
		if (this.cube.phase === 'loading' || this.cube.phase === 'ready') return;
		this.cube = { phase: 'loading', loaded: 0, total: null };
		try {
			this.#sources.cube = await this.#loader.cube(this.id);
			this.cube = { phase: 'ready' };
		} catch (error) {
			this.cube = { phase: 'failed', problem: problemOf(error) };
		}
	}

	/** The engine, started by whoever needs it first. After a failure the next caller tries again. */
	startEngine(): Promise<Engine> {
		this.#engine ??= this.#open();
		return this.#engine;
	}

	async #open(): Promise<Engine> {
		this.engine = { phase: 'loading', loaded: 0, total: null };
		try {
			const engine = await this.#loader.engine(this.id, (loaded, total) => {
				this.engine = { phase: 'loading', loaded, total };
			});
			this.engine = { phase: 'ready' };
			return engine;
		} catch (error) {
			this.#engine = undefined;
			this.engine = { phase: 'failed', problem: problemOf(error) };
			throw error;
		}
	}

	/** Gives memory back: the engine of a dataset nobody looks at any more. */
	async close(): Promise<void> {
		const engine = this.#engine;
		this.#engine = undefined;
		this.engine = { phase: 'idle' };
		if (engine) await (await engine).close();
	}
}

/** Throws UsageError `dimension_not_offered` before an engine is started for nothing. */
function assertOffered({ indicator: id, by, selection }: Question): void {
	const offered = dimensionsOf(indicator(id));
	const asked = [...by, ...selection.filters.map((filter) => filter.dimension)];
	const dimension = asked.find((one) => !offered.includes(one));
	if (dimension === undefined) return;
	throw new UsageError('dimension_not_offered', { indicator: id, dimension, offered: offered.join(', ') });
}

export { problemOf };
