import { Attempts } from './attempts.ts';
import { atMost, type Criterion } from './criteria.ts';
import { times } from './numbers.ts';
import { importRows } from './import.ts';
import type { Part } from './part.ts';

/** One comparison of `import.ts`: what an import takes, what the bare reading of the same file takes. */
export interface ImportRow {
	name: string;
	unit: string;
	ours: number;
	baseline: number;
	ratio: number;
	/** At most this; null where nothing is asked. */
	bar: number | null;
}

/** How long an import takes over the bare reading of the same file in the same engine. */
export async function importPart(options: { quick: boolean }): Promise<Part> {
	const attempts = new Attempts();
	const rows = await importRows(options, attempts);
	const figure = (value: number) => value.toPrecision(4);
	return {
		data: rows,
		tables: [
			{
				title: 'Import, over the bare reading of the same file',
				columns: ['what', 'unit', 'ours', 'bare', 'ratio', 'bar'],
				rows: rows.map(({ name, unit, ours, baseline, ratio, bar }) => [
					name,
					unit,
					figure(ours),
					figure(baseline),
					`${ratio.toFixed(2)}×`,
					bar === null ? '–' : `≤ ${times(bar)}`
				])
			}
		],
		criteria: rows.flatMap(({ name, ratio, bar }): Criterion[] =>
			bar === null ? [] : [atMost(`import: ${name}`, ratio, bar, '×')]
		),
		wrong: [],
		failed: attempts.failed
	};
}
