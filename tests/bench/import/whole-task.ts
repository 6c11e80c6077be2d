import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { literal } from '#lib/sql/sql.ts';
import { ingest } from '../../../src/cli/ingest.ts';
import { OUT } from '../paths.ts';
import { csvFile } from './files.ts';
import { mostHeld } from './held.ts';
import { timed } from './timed.ts';

export interface WholeSpent {
	/** Milliseconds. */
	ours: number;
	bare: number;
	/** Most that JavaScript held in the ingest, MB; the cube's arrays, which grow with its cells, are most of it. */
	scriptMb: number;
}

/** `nhipso ingest` of a CSV to a snapshot's folder (facts, cube, ledger, all written) and a bare read of it into a database file. */
export async function wholeTask({ folder }: { folder: string }): Promise<WholeSpent> {
	const out = await mkdtemp(join(OUT, 'import', 'whole-'));
	process.env['NHIPSO_KEY_FILE'] = join(out, 'key');
	try {
		const bare = await timed(() => bareFile(csvFile(folder), join(out, 'bare.duckdb')));
		let ours = 0;
		const scriptMb = await mostHeld(async () => {
			ours = (await timed(() => ingest([folder], join(out, 'snapshot'), { units: 'registry' }))).ms;
		});
		return { ours, bare: bare.ms, scriptMb };
	} finally {
		await rm(out, { recursive: true });
	}
}

async function bareFile(csv: string, database: string): Promise<void> {
	const engine = await openNodeEngine();
	try {
		await engine.exec(`ATTACH ${literal(database).text} AS file; USE file`);
		await engine.exec(`CREATE TABLE bare AS SELECT * FROM read_csv(${literal(csv).text})`);
		await engine.exec('USE memory; DETACH file');
	} finally {
		await engine.close();
	}
}
