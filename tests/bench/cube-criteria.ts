import { atLeast, atMost, type Criterion } from './criteria.ts';
import { answeringCube, ratiosOf } from './cube-ratios.ts';
import type { ScaleResult } from './cube-scale.ts';
import { answersFour } from './views.ts';

const MILLION = 1_000_000;

/** The lines of "it is done when" that the cube part can speak of. */
export function cubeCriteria(results: readonly ScaleResult[]): Criterion[] {
	const criteria: Criterion[] = [];
	for (const result of results) {
		const { scale } = result;
		if (scale.dossiers < MILLION || (scale.place === 'province' && scale.dossiers < 10 * MILLION)) continue;
		const production = result.built.find(({ grain }) => grain === 'production');
		const answered = production && answersFour(production) ? 4 : 3;
		criteria.push(atLeast(`${scale.id}: views that production's cube answers`, answered, 4, 'views'));
		const bar = scale.place === 'district' ? 2 : 8;
		criteria.push(atMost(`${scale.id}: step p95`, answeringCube(result).timing.p95, bar, 'ms'));
	}
	const at = (id: string) => results.find(({ scale }) => scale.id === id);
	const [small, large] = [at('district-0.1M'), at('district-10M')];
	if (small && large) {
		for (const q of ['p50', 'p95'] as const) {
			const ratio = answeringCube(large).timing[q] / answeringCube(small).timing[q];
			criteria.push(atMost(`district: ${q} at 10M over 0.1M`, ratio, 1.5, '×'));
		}
	}
	for (const result of results) {
		for (const { against, p50, p95 } of ratiosOf(result)) {
			const bar = against === 'DuckDB-Wasm SQL' ? 10 : 3;
			criteria.push(atLeast(`${result.scale.id}: faster than ${against}, p50`, p50, bar, '×'));
			criteria.push(atLeast(`${result.scale.id}: faster than ${against}, p95`, p95, bar, '×'));
		}
	}
	for (const { scale, memory } of results) {
		criteria.push(
			atMost(`${scale.id}: memory after the steps, change either way`, 100 * Math.abs(memory.change), 5, '%')
		);
	}
	return criteria;
}
