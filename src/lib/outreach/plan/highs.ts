import type { CallbackData, Highs } from 'highs';
import type { Solved, SolveProgress, Solver } from './solver.ts';

/**
 * HiGHS as WebAssembly, one thread; the same programme, start and limits give the same solution unless time runs out. `load`
 * is the package's own function, called by whoever knows where its file is (`load({ locateFile })` in a browser's worker).
 */
export function highsSolver(load: () => Promise<Highs>): Solver {
	let loaded: Promise<Highs> | null = null;
	return async ({ text, variables }, { gap, seconds, start, progress }) => {
		const highs = await (loaded ??= load());
		const { modelStatus, callbackType } = highs.constants;
		return highs.withModel({ format: 'lp', data: text }, (model): Solved => {
			model.options.set({
				output_flag: false,
				mip_rel_gap: gap,
				time_limit: seconds,
				mip_min_logging_interval: TELLING / 1000
			});
			const tell = progress === null ? () => undefined : teller(progress);
			const columns = new Map(variables.map((name) => [name, model.getColByName(name)]));
			if (start !== null)
				model.setSolution({
					indices: [...start.keys()].map((name) => columns.get(name) as number),
					values: [...start.values()]
				});
			model.run(
				progress === null
					? undefined
					: {
							[callbackType.mipLogging]: tell,
							// Its own lines are few; this is called all the while.
							[callbackType.mipInterrupt]: tell
						}
			);
			const status = model.getModelStatus();
			const bound = finite(Number(model.info.get('mip_dual_bound')));
			if (status === modelStatus.infeasible) return { status: 'infeasible', values: null, bound: null };
			const stopped = status === modelStatus.timeLimit;
			if (status !== modelStatus.optimal && !stopped) return { status: 'failed', values: null, bound: null };
			if (model.info.get('primal_solution_status') !== 2) return { status: 'stopped', values: null, bound };
			const { colValue } = model.getSolution();
			// Read now: the model is gone when the plan is made of it.
			const values = new Map([...columns].map(([name, column]) => [name, Number(colValue[column])]));
			return { status: stopped ? 'stopped' : 'optimal', values, bound };
		});
	};
}

/** Milliseconds between two reports. */
const TELLING = 300;

/** Tells how far HiGHS is, no more often than somebody can read. */
function teller(progress: (far: SolveProgress) => void): (event: { data: CallbackData }) => undefined {
	let told = -Infinity;
	return ({ data }) => {
		const now = performance.now();
		if (now - told < TELLING) return;
		told = now;
		progress({ gain: finite(data.mip_primal_bound), bound: finite(data.mip_dual_bound) });
	};
}

function finite(value: number | undefined): number | null {
	return value !== undefined && Number.isFinite(value) ? value : null;
}
