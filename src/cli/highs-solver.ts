import loadHighs from 'highs';
import type { Solved, Solver } from '#lib/outreach/plan/solve.ts';

/** HiGHS as WebAssembly, one thread; the same programme and limits give the same plan unless time runs out. */
export const highsSolver: Solver = async (text, { gap, seconds }) => {
	const highs = await loadHighs();
	return highs.withModel({ format: 'lp', data: text }, (model): Solved => {
		model.options.set({ output_flag: false, mip_rel_gap: gap, time_limit: seconds });
		model.run();
		const status = model.getModelStatus();
		const { modelStatus } = highs.constants;
		if (status === modelStatus.infeasible) return { status: 'infeasible', value: () => 0, bound: null };
		const stopped = status === modelStatus.timeLimit && model.info.get('primal_solution_status') === 2;
		if (status !== modelStatus.optimal && !stopped) return { status: 'failed', value: () => 0, bound: null };
		const { colValue } = model.getSolution();
		// Read now: the model is gone when the plan is made of it.
		const values = new Map<string, number>();
		for (const [name] of text.matchAll(/(?<=^ )x\d+$/gmu))
			values.set(name, Number(colValue[model.getColByName(name)]));
		const bound = Number(model.info.get('mip_dual_bound'));
		return {
			status: stopped ? 'stopped' : 'optimal',
			value: (name) => values.get(name) ?? 0,
			bound: Number.isFinite(bound) ? bound : null
		};
	});
};
