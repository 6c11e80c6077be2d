import { Attempts } from './attempts.ts';
import { cubeCriteria } from './cube-criteria.ts';
import { fullEffort, measureScale, quickEffort, type ScaleResult } from './cube-scale.ts';
import { cubeTables } from './cube-tables.ts';
import type { Part } from './part.ts';
import { quickScales, scales } from './scales.ts';

/** The cube against SQL and crossfilter2, scale by scale. `only`: ids of scales, else all. */
export async function cubePart(options: { quick: boolean; only: readonly string[] }): Promise<Part> {
	const effort = options.quick ? quickEffort : fullEffort;
	const chosen = (options.quick && options.only.length === 0 ? quickScales : scales).filter(
		({ id }) => options.only.length === 0 || options.only.includes(id)
	);
	const attempts = new Attempts();
	const results: ScaleResult[] = [];
	for (const scale of chosen) {
		const result = await attempts.make(scale.id, () => measureScale(scale, effort, attempts));
		if (result) results.push(result);
	}
	return {
		data: results,
		tables: cubeTables(results),
		criteria: cubeCriteria(results),
		wrong: results.flatMap(wrongAnswers),
		failed: attempts.failed
	};
}

function wrongAnswers({ scale, sql, crossfilter, wasmBuild }: ScaleResult): string[] {
	const found: string[] = [];
	const against = { 'DuckDB-Wasm SQL': sql, ...named(crossfilter) };
	for (const [name, other] of Object.entries(against)) {
		if (other && other.different !== null) found.push(`${scale.id}, ${name}: ${other.different}`);
	}
	if (wasmBuild && !wasmBuild.same) found.push(`${scale.id}: the cube built by DuckDB-Wasm has other bytes`);
	return found;
}

function named(crossfilter: ScaleResult['crossfilter']) {
	return Object.fromEntries(Object.entries(crossfilter).map(([of, each]) => [`crossfilter2 on ${of}`, each]));
}
