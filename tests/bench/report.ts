import type { Criterion } from './criteria.ts';
import type { Machine } from './machine.ts';
import type { Part, ReportTable } from './part.ts';

/** The report as Markdown, which reads as well on a terminal. */
export function report(machine: Machine, parts: readonly Part[]): string {
	const lines = [
		`${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}; Node ${machine.node} (V8 ${machine.v8}), ` +
			`Chromium ${machine.chromium ?? 'none'}; DuckDB ${machine.duckdb}, DuckDB-Wasm ${machine.duckdbWasm}, ` +
			`crossfilter2 ${machine.crossfilter}; load before ${loadText(machine.loadBefore)}. ` +
			`Parts, each with the load when it began (its own and its predecessors’ too): ` +
			`${machine.parts.map(({ name, load, seconds }) => `${name} ${loadText(load)}, ${seconds} s`).join('; ')}.`
	];
	for (const table of parts.flatMap((part) => part.tables)) lines.push('', ...tableLines(table));
	const criteria = parts.flatMap((part) => part.criteria);
	if (criteria.length > 0) lines.push('', ...tableLines(criteriaTable(criteria)));
	for (const failed of parts.flatMap((part) => part.failed)) lines.push('', `FAILED: ${failed}`);
	for (const wrong of parts.flatMap((part) => part.wrong)) lines.push('', `WRONG ANSWER: ${wrong}`);
	return lines.join('\n');
}

const loadText = (load: number | null) => load?.toFixed(2) ?? 'unknown';

function criteriaTable(criteria: readonly Criterion[]): ReportTable {
	const figure = (value: number, unit: string) =>
		`${Number.isFinite(value) ? Number(value.toPrecision(4)).toLocaleString('en') : '–'}${unit === '×' || unit === '%' ? '' : ' '}${unit}`;
	return {
		title: 'It is done when',
		columns: ['criterion', 'bar', 'measured', 'holds'],
		rows: criteria.map(({ name, bar, sense, unit, measured, holds }) => [
			name,
			`${sense === 'at most' ? '≤' : '≥'} ${figure(bar, unit)}`,
			figure(measured, unit),
			holds ? 'yes' : 'MISSED'
		])
	};
}

function tableLines({ title, columns, rows, note }: ReportTable): string[] {
	const widths = columns.map((name, at) =>
		Math.max(name.length, ...rows.map((row) => (row[at] ?? '').length))
	);
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
	const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
	return [
		`### ${title}`,
		'',
		line(columns),
		rule,
		...rows.map(line),
		...(note === undefined ? [] : ['', note])
	];
}
