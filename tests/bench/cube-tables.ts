import { ratiosOf } from './cube-ratios.ts';
import type { ScaleResult } from './cube-scale.ts';
import { count, megabytes, ms, seconds, times } from './numbers.ts';
import type { ReportTable } from './part.ts';
import { stepKinds } from './steps.ts';
import type { Timing } from './timing.ts';

export function cubeTables(results: readonly ScaleResult[]): ReportTable[] {
	return [
		steps(results),
		kinds(results),
		opening(results),
		others(results),
		building(results),
		memory(results)
	];
}

const figures = ({ p50, p95, max }: Timing) => [ms(p50), ms(p95), ms(max)];

function steps(results: readonly ScaleResult[]): ReportTable {
	return {
		title: 'A step over four linked views, cube, ms',
		columns: ['dossiers', 'grain', 'cells', 'p50', 'p95', 'max', 'first', 'p95 of each run', 'processor p95'],
		rows: results.flatMap(({ scale, built, cubes }) =>
			built.map((each) => {
				const walked = cubes.find(({ grain }) => grain === each.grain);
				return [
					scale.id,
					each.grain,
					count(each.cells),
					...(walked ? figures(walked.steps.timing) : ['left to SQL', '–', '–']),
					walked ? ms(walked.steps.timing.first) : '–',
					walked ? walked.repeats.map(([, p95]) => ms(p95)).join(' ') : '–',
					walked ? ms(walked.steps.cpu.p95) : '–'
				];
			})
		)
	};
}

function kinds(results: readonly ScaleResult[]): ReportTable {
	return {
		title: 'By kind of step, cube, p50 / p95 / max ms',
		columns: ['dossiers', 'grain', ...stepKinds],
		rows: results.flatMap(({ scale, cubes }) =>
			cubes.map(({ grain, steps: { byKind } }) => [
				scale.id,
				grain,
				...stepKinds.map((kind) => (byKind[kind] ? figures(byKind[kind]).join(' / ') : '–'))
			])
		)
	};
}

function opening(results: readonly ScaleResult[]): ReportTable {
	return {
		title: 'Before the first step, and the steps without a warm-up, ms',
		columns: ['dossiers', 'grain', 'open', 'warm', 'paint', 'cold paint', 'cold p50', 'cold p95', 'cold max'],
		rows: results.flatMap(({ scale, cubes, cold }) =>
			cubes.map(({ grain, steps: { openMs, warmMs, paintMs } }, at) => [
				scale.id,
				grain,
				ms(openMs),
				warmMs === null ? '–' : ms(warmMs),
				ms(paintMs),
				...(at === 0 ? [ms(cold.paintMs), ...figures(cold.timing)] : ['–', '–', '–', '–'])
			])
		)
	};
}

function others(results: readonly ScaleResult[]): ReportTable {
	return {
		title: 'The same steps by others, equal answers, ms',
		columns: [
			'dossiers',
			'against',
			'steps',
			'rows compared',
			'theirs p50',
			'p95',
			'ours p50',
			'p95',
			'ratio p50',
			'p95'
		],
		rows: results.flatMap((result) =>
			ratiosOf(result).map(({ against, ours, theirs, p50, p95, rows }) => [
				result.scale.id,
				against,
				count(theirs.count),
				count(rows),
				ms(theirs.p50),
				ms(theirs.p95),
				ms(ours.p50),
				ms(ours.p95),
				times(p50),
				times(p95)
			])
		)
	};
}

function building(results: readonly ScaleResult[]): ReportTable {
	return {
		title: 'The cube',
		columns: ['dossiers', 'grain', 'built (native)', 'built (wasm)', 'cells', 'bytes', 'without'],
		rows: results.flatMap(({ scale, built, wasmBuild }) =>
			built.map((cube) => [
				scale.id,
				cube.grain,
				seconds(cube.ms),
				wasmBuild && cube.grain === 'production' ? seconds(wasmBuild.ms) : '–',
				count(cube.cells),
				megabytes(cube.bytes),
				cube.dropped.join(', ') || 'nothing'
			])
		)
	};
}

function memory(results: readonly ScaleResult[]): ReportTable {
	return {
		title: 'Memory: held after a full collection, and the most a process had resident',
		columns: [
			'dossiers',
			'before',
			'after',
			'change',
			'cube peak',
			'build peak',
			'DuckDB-Wasm peak',
			'crossfilter2 peak'
		],
		rows: results.map(({ scale, memory: held, buildPeakMb, sql, crossfilter }) => [
			scale.id,
			megabytes(held.before.heap + held.before.buffers),
			megabytes(held.after.heap + held.after.buffers),
			`${(100 * held.change).toFixed(2)} %`,
			`${count(held.peakMb)} MB`,
			`${count(buildPeakMb)} MB`,
			sql ? `${count(sql.peakMb)} MB` : '–',
			crossfilter.dossiers ? `${count(crossfilter.dossiers.peakMb)} MB` : '–'
		])
	};
}
