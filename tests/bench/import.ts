import { inChild } from './import/child.ts';
import { csvFolder, xlsxFile } from './import/files.ts';
import type { ImportRow } from './part-import.ts';

const CSV_BAR = 2;
const XLSX_BAR = 1.3;
/** What a file four times as large may add to what JavaScript holds. */
const FLAT_BAR = 1.25;

/**
 * Import against the bare reading of the same file, in turn in one process each. Within the ratios with a bar: what turns a file
 * into typed tables with its balance. Without a bar, so that nothing is hidden: the whole command with facts, cube, ledger and
 * writing; the load of a workbook.
 */
export async function importRows({ quick }: { quick: boolean }): Promise<ImportRow[]> {
	const [many, few, cells, runs] = quick ? [200_000, 50_000, 10_000, 3] : [1_000_000, 250_000, 100_000, 5];
	const large = csvFolder(many);
	const small = csvFolder(few);
	const book = await xlsxFile(cells);
	const native = await inChild('csvTask', { engine: 'native', folder: large, rows: many, runs });
	const wasm = await inChild('csvTask', { engine: 'wasm', folder: large, rows: many, runs });
	const xlsx = await inChild('xlsxTask', { path: book, runs });
	const whole = await inChild('wholeTask', { folder: large });
	const lesser = await inChild('wholeTask', { folder: small });
	const size = `${many.toLocaleString('en')} rows`;
	return [
		row(`load of a CSV, ${size}, native`, 'ms', native.ours.ms, native.bare.ms, CSV_BAR),
		row(`the same, CPU of all threads`, 'ms', native.ours.cpuMs, native.bare.cpuMs, null),
		row(`load of a CSV, ${size}, DuckDB-Wasm`, 'ms', wasm.ours.ms, wasm.bare.ms, CSV_BAR),
		row(`the same, CPU of all threads`, 'ms', wasm.ours.cpuMs, wasm.bare.cpuMs, null),
		row(
			`workbook of ${cells.toLocaleString('en')} rows read and understood, over the library`,
			'ms',
			xlsx.understood,
			xlsx.library,
			XLSX_BAR
		),
		row('the same, loaded too', 'ms', xlsx.loaded, xlsx.library, null),
		row(`whole ingest of ${size} to a folder, over a bare database file`, 'ms', whole.ours, whole.bare, null),
		row('JavaScript held in it, over a file of a quarter', 'MB', whole.scriptMb, lesser.scriptMb, FLAT_BAR),
		row('its whole process, over a file of a quarter', 'MB', whole.peakMb, lesser.peakMb, null)
	];
}

function row(name: string, unit: string, ours: number, baseline: number, bar: number | null): ImportRow {
	return { name, unit, ours, baseline, ratio: ours / baseline, bar };
}
