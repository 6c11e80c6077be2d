import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256Hex } from '#lib/core/bytes.ts';
import { UsageError } from '#lib/core/errors.ts';
import { byText } from '#lib/core/order.ts';
import type { Dataset } from '#lib/ingest/load/dataset.ts';
import { snapshotHash } from '#lib/snapshot/identity.ts';
import { parseManifest } from '#lib/snapshot/manifest.ts';
import { inputFiles } from './input-files.ts';
import { folderAliases, folderMapping, ingest, readDataset } from './ingest.ts';
import { parseOptions } from './options.ts';
import { sourceFingerprint } from './source-fingerprint.ts';
import type { Usage } from './usage.ts';

export const usage: Usage = {
	synopsis: ['snapshots'],
	vi: 'Dựng các bộ số liệu có sẵn của trang từ thư mục data/; bộ nào còn mới thì giữ nguyên.',
	en: 'Builds the snapshots that come with the site from data/; those up to date stay.'
};

const src = fileURLToPath(new URL('..', import.meta.url));
const DATA = join(src, '../data');
const SNAPSHOTS = join(src, '../static/snapshots');
/** Beside each snapshot: the fingerprint of the code that built it. */
const BUILT_BY = 'built-by.txt';

/**
 * `snapshots`: builds the built-in snapshots, `static/snapshots/<id>` of every folder of `data/`, and
 * `static/snapshots/index.json`. One that is there already from the same files and code stays.
 */
export async function run(args: string[]): Promise<number> {
	const { positionals } = parseOptions('snapshots', args, {});
	if (positionals[0] !== undefined)
		throw new UsageError('option_unknown', { command: 'snapshots', option: positionals[0] });
	await mkdir(SNAPSHOTS, { recursive: true });
	const fingerprint = await sourceFingerprint(src);
	const index: Pick<Dataset, 'id' | 'title' | 'synthetic'>[] = [];
	for (const entry of (await readdir(DATA, { withFileTypes: true })).sort((a, b) => byText(a.name, b.name))) {
		const folder = join(DATA, entry.name);
		if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
		const dataset = await readDataset([folder]);
		const out = join(SNAPSHOTS, dataset.id);
		const fresh = await isFresh(out, folder, dataset, fingerprint);
		if (!fresh) {
			await ingest([folder], out, { units: 'registry' });
			await writeFile(join(out, BUILT_BY), fingerprint);
		}
		index.push({ id: dataset.id, title: dataset.title, synthetic: dataset.synthetic });
		process.stdout.write(`${dataset.id}: ${fresh ? 'up to date' : 'built'}\n`);
	}
	await writeFile(join(SNAPSHOTS, 'index.json'), `${JSON.stringify(index, null, '\t')}\n`);
	return 0;
}

async function isFresh(out: string, folder: string, dataset: Dataset, fingerprint: string): Promise<boolean> {
	const builtBy = await readOr(join(out, BUILT_BY), '');
	const manifest = await readOr(join(out, 'manifest.json'), '');
	if (builtBy !== fingerprint || manifest === '') return false;
	const inputs = await Promise.all(
		(await inputFiles([folder])).map(async (input) => ({
			file: input.file,
			sha256: await sha256Hex(await input.slice(0, input.size))
		}))
	);
	const mapping = await folderMapping([folder]);
	const aliases = await folderAliases([folder]);
	const expected = await snapshotHash(inputs, {
		units: 'registry',
		dataset,
		...(mapping ? { mapping } : {}),
		...(aliases ? { aliases } : {})
	});
	return parseManifest(manifest, out).snapshotHash === expected;
}

async function readOr(path: string, fallback: string): Promise<string> {
	return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return fallback;
		throw error;
	});
}
