import type { Attempts } from './attempts.ts';
import { children } from './child.ts';
import { csvFolder, xlsxFile } from './import/files.ts';
import type { Tasks } from './import/tasks.ts';
import type { ImportRow } from './part-import.ts';

const inChild = children<Tasks>(new URL('./import/tasks.ts', import.meta.url));

const CSV_BAR = 2;
const XLSX_BAR = 1.3;
/** What a file four times as large may add to what JavaScript holds while it is loaded. */
const FLAT_BAR = 1.25;

/**
 * Import against the bare reading of the same file, in turn in one process each. Within the ratios with a bar: what turns a file
 * into typed tables with its balance. Without a bar, so that nothing is hidden: the whole command with facts, cube, ledger and
 * writing; the load of a workbook. What fails is told in `attempts` and leaves its rows out.
 */
export async function importRows({ quick }: { quick: boolean }, attempts: Attempts): Promise<ImportRow[]> {
	const [many, few, cells, runs] = quick ? [200_000, 50_000, 10_000, 3] : [1_000_000, 250_000, 100_000, 5];
	const large = csvFolder(many);
	const small = csvFolder(few);
	const book = await xlsxFile(cells);
	const size = `${many.toLocaleString('en')} rows`;
	const rows: ImportRow[] = [];
	for (const [engine, name] of [
		['native', 'native'],
		['wasm', 'DuckDB-Wasm']
	] as const) {
		const spent = await attempts.make(`import, CSV, ${name}`, () =>
			inChild('csvTask', { engine, folder: large, rows: many, runs })
		);
		if (!spent) continue;
		const { ours, bare } = spent;
		rows.push(row(`load of a CSV, ${size}, ${name}`, 'ms', ours.ms, bare.ms, CSV_BAR));
		rows.push(row(`the same, CPU of all threads`, 'ms', ours.cpuMs, bare.cpuMs, null));
	}
	const xlsx = await attempts.make('import, XLSX', () => inChild('xlsxTask', { path: book, runs: 3 }));
	if (xlsx) {
		const name = `workbook of ${cells.toLocaleString('en')} rows read and understood, over the library`;
		rows.push(row(name, 'ms', xlsx.understood.ms, xlsx.library.ms, XLSX_BAR));
		rows.push(
			row('the same, CPU of all threads', 'ms', xlsx.understood.cpuMs, xlsx.library.cpuMs, null),
			row('the same, loaded too', 'ms', xlsx.loaded.ms, xlsx.library.ms, null)
		);
	}
	const load = await attempts.make('import, held', () => inChild('heldTask', { folder: large, rows: many }));
	const quarter = await attempts.make('import, held of a quarter', () =>
		inChild('heldTask', { folder: small, rows: few })
	);
	if (load && quarter) {
		const held = 'JavaScript held in a load, over that of a file of a quarter';
		rows.push(row(held, 'MB', load.scriptMb, quarter.scriptMb, FLAT_BAR));
	}
	const whole = await attempts.make('import, whole', () => inChild('wholeTask', { folder: large }));
	const lesser = await attempts.make('import, a quarter', () => inChild('wholeTask', { folder: small }));
	if (whole)
		rows.push(
			row(
				`whole ingest of ${size} to a folder, over a bare database file`,
				'ms',
				whole.ours,
				whole.bare,
				null
			)
		);
	if (whole && lesser) {
		const held = 'JavaScript held in it, cube and all, over a file of a quarter';
		rows.push(row(held, 'MB', whole.scriptMb, lesser.scriptMb, null));
		rows.push(row('its whole process, over a file of a quarter', 'MB', whole.peakMb, lesser.peakMb, null));
	}
	return rows;
}

function row(name: string, unit: string, ours: number, baseline: number, bar: number | null): ImportRow {
	return { name, unit, ours, baseline, ratio: ours / baseline, bar };
}
