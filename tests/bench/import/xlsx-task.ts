import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { plainDataset } from '#lib/ingest/load/dataset.ts';
import { bytesInput } from '#lib/ingest/load/input.ts';
import { loadInputs } from '#lib/ingest/load/load.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { middle, timed, type Spent } from './timed.ts';

export interface XlsxSpent {
	library: Spent;
	understood: Spent;
	/** Reading, understanding and loading. */
	loaded: Spent;
}

/** A workbook read by the library alone, read and understood by us, and loaded, in turn; medians. */
export async function xlsxTask({ path, runs }: { path: string; runs: number }): Promise<XlsxSpent> {
	const bytes = new Uint8Array(await readFile(path));
	const spent: Record<keyof XlsxSpent, Spent[]> = { library: [], understood: [], loaded: [] };
	for (let run = 0; run <= runs; run += 1) {
		const found = {
			library: await timed(() => readXlsx(bytes)),
			understood: await timed(async () => understand(await readRaw(bytes, 'ho-so.xlsx'), 'ho-so.xlsx')),
			loaded: await timed(() => load(bytes))
		};
		if (run === 0) continue;
		for (const name of ['library', 'understood', 'loaded'] as const) spent[name].push(found[name]);
	}
	return {
		library: middle(spent.library),
		understood: middle(spent.understood),
		loaded: middle(spent.loaded)
	};
}

async function load(bytes: Uint8Array): Promise<void> {
	const engine = await openNodeEngine();
	try {
		await loadInputs(engine, [bytesInput('ho-so.xlsx', bytes)], {
			units: 'registry',
			dataset: { ...plainDataset('bench'), scope: ['009'] },
			key: new Uint8Array(32)
		});
	} finally {
		await engine.close();
	}
}
