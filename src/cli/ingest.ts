import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, UsageError, type Problem } from '#lib/core/errors.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { parseDataset, plainDataset, type Dataset } from '#lib/ingest/load/dataset.ts';
import type { LoadOptions } from '#lib/ingest/load/input.ts';
import { fitsAny, parseMapping, type Mapping } from '#lib/ingest/load/mapping/mapping.ts';
import { parseAliases, type Alias } from '#lib/ingest/names/alias.ts';
import { balanceOf } from '#lib/model/ledger-balance.ts';
import { buildSnapshot, type BuiltSnapshot } from '#lib/snapshot/build.ts';
import { datasetId, inputFiles } from './input-files.ts';
import { dateOption, parseOptions, someWords } from './options.ts';
import { nodeHasher } from './path-input.ts';
import { callerPath } from './paths.ts';
import { pseudonymKey } from './pseudonym-key.ts';
import { checkReplaceable } from './replaceable-folder.ts';
import { warn } from './report.ts';
import { writeSnapshotFolder } from './snapshot-folder.ts';
import type { Usage } from './usage.ts';

const COMMAND = 'ingest';

export const usage: Usage = {
	synopsis: [
		'ingest PATH… --out DIR [--mapping FILE.json] [--aliases FILE.json] [--units registry|from-data] [--as-of DATE] [--max-rejected N|P%]'
	],
	vi: 'Nạp tệp vào một bộ số liệu cùng sổ cái từng hàng. Mã thoát 1: quá nhiều hàng bị loại.',
	en: 'Loads files into a snapshot with a ledger of every row. Exit code 1: too many rows rejected.'
};

/**
 * `ingest PATH… --out DIR`: files to a snapshot. 0 done, 1 too many rows rejected, 2 usage, 3 nothing could be read.
 *
 * Of a folder every file is read, folders inside it too, but for descriptions, which hold no rows and are passed over
 * without a line in the ledger: `dataset.json` (it describes the snapshot), `mapping.json` and `aliases.json` (used unless `--mapping`, `--aliases`
 * name others), `*.md`, hidden files and the lock files of office programs (`~$…`). A file named itself is read whatever it is called; one that is no table is
 * refused and stands in the ledger with the reason.
 */
export async function run(args: string[]): Promise<number> {
	const options = parseOptions(COMMAND, args, {
		out: { type: 'string' },
		mapping: { type: 'string' },
		aliases: { type: 'string' },
		units: { type: 'string' },
		'as-of': { type: 'string' },
		'max-rejected': { type: 'string' }
	});
	const out = options.text('out');
	if (out === undefined)
		throw new UsageError('argument_missing', { command: COMMAND, argument: '--out DIR' });
	const paths = someWords(options, COMMAND, 'PATH');
	const units = options.text('units') ?? 'registry';
	if (units !== 'registry' && units !== 'from-data')
		throw new UsageError('option_invalid', { option: '--units', value: units });
	const asOf = dateOption(options, 'as-of');
	const limit = rejectionLimit(options.text('max-rejected'));
	const mappingPath = options.text('mapping');
	const aliasesPath = options.text('aliases');

	const built = await ingest(paths.map(callerPath), callerPath(out), {
		units,
		...(asOf === undefined ? {} : { asOf }),
		...(mappingPath === undefined ? {} : { mapping: parseMapping(await readNamed(mappingPath)) }),
		...(aliasesPath === undefined ? {} : { aliases: parseAliases(await readNamed(aliasesPath)) })
	});
	const totals = sumLedger(built.ledger);
	process.stdout.write(
		`${JSON.stringify({ snapshot: built.manifest.id, asOf: built.manifest.asOf, rows: built.manifest.rows, totals, names: doubts(built) }, null, 2)}\n`
	);
	if (!limit.passed(totals.rejected, totals.rows_in)) return 0;
	await warn({
		code: 'rejected_past_limit',
		params: { rejected: totals.rejected, rows: totals.rows_in, limit: limit.text }
	});
	return 1;
}

/** Builds the snapshot of the files under the paths and writes it to a folder. */
export async function ingest(
	paths: readonly string[],
	out: string,
	options: Pick<LoadOptions, 'units' | 'asOf' | 'mapping' | 'aliases'>
): Promise<BuiltSnapshot> {
	const files = await inputFiles(paths);
	if (files.length === 0) throw new AppError('no_input_files', { path: paths.join(', ') });
	const mapping = options.mapping ?? (await folderMapping(paths));
	const aliases = options.aliases ?? (await folderAliases(paths));
	await checkReplaceable(out);
	// Ctrl-C ends in `exit`, so that the engine's temporary folder goes too.
	const interrupted = () => process.exit(130);
	process.once('SIGINT', interrupted);
	const engine = await openNodeEngine();
	// Problems are said in the order they are met, each when its words have been loaded.
	let told = Promise.resolve();
	const tell = (problem: Problem) => {
		told = told.then(() => warn(problem));
	};
	try {
		const described = {
			dataset: await readDataset(paths),
			key: await pseudonymKey(),
			hasher: nodeHasher,
			onProblem: tell
		};
		const built = await writeSnapshotFolder(engine, out, () =>
			buildSnapshot(engine, files, {
				...options,
				...(mapping ? { mapping } : {}),
				...(aliases ? { aliases } : {}),
				...described
			})
		);
		const notes = built.ledger.reduce((sum, entry) => sum + entry.notes.length, 0);
		// What was read all the same is for the data page, not for the terminal.
		if (notes > 0) tell({ code: 'notes_in_ledger', params: { notes, path: join(out, 'ledger.json') } });
		const loaded = built.manifest.inputs.map(({ file }) => file);
		if (mapping && !fitsAny(mapping, loaded)) tell({ code: 'mapping_fits_none', params: {} });
		const { forms, rows } = doubts(built);
		if (forms > 0)
			tell({ code: 'names_in_doubt', params: { forms, rows, path: join(out, 'reconcile.json') } });
		return built;
	} finally {
		await told;
		await engine.close();
		process.off('SIGINT', interrupted);
	}
}

/** `dataset.json` of the first folder given that has one; else the name of the first path. */
export async function readDataset(paths: readonly string[]): Promise<Dataset> {
	const [first = ''] = [...paths].sort();
	const found = await firstBeside(paths, 'dataset.json');
	if (found) return parseDataset(datasetId(found.folder, true), found.text);
	return plainDataset(datasetId(first, (await stat(first)).isDirectory()));
}

/** `mapping.json` of the first folder given that has one. */
export async function folderMapping(paths: readonly string[]): Promise<Mapping | undefined> {
	const found = await firstBeside(paths, 'mapping.json');
	return found && parseMapping(found.text);
}

/** `aliases.json` of the first folder given that has one. */
export async function folderAliases(paths: readonly string[]): Promise<Alias[] | undefined> {
	const found = await firstBeside(paths, 'aliases.json');
	return found && parseAliases(found.text);
}

async function firstBeside(
	paths: readonly string[],
	name: string
): Promise<{ folder: string; text: string } | undefined> {
	for (const folder of [...paths].sort()) {
		if (!(await stat(folder)).isDirectory()) continue;
		const text = await readOptional(join(folder, name));
		if (text !== undefined) return { folder, text };
	}
	return undefined;
}

async function readOptional(path: string): Promise<string | undefined> {
	return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	});
}

async function readNamed(given: string): Promise<string> {
	const path = callerPath(given);
	const text = await readOptional(path);
	if (text === undefined) throw new UsageError('file_missing', { file: path });
	return text;
}

/** Written names that wait for a decision: distinct forms, and the rows that say them. */
function doubts({ reconciliation }: BuiltSnapshot): { forms: number; rows: number } {
	const { doubtful, hidden } = reconciliation;
	return { forms: doubtful.length, rows: doubtful.reduce((sum, { rows }) => sum + rows, hidden) };
}

/** `--max-rejected 20` rows or `5%` of the rows in; without it nothing is too many. */
function rejectionLimit(text: string | undefined) {
	if (text === undefined) return { text: '', passed: () => false };
	const found = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
	if (!found || (found[2] === '' && found[1]?.includes('.')))
		throw new UsageError('option_invalid', { option: '--max-rejected', value: text });
	const limit = Number(found[1]);
	return {
		text,
		passed: (rejected: number, rows: number) => rejected > (found[2] === '%' ? (limit / 100) * rows : limit)
	};
}

function sumLedger(ledger: BuiltSnapshot['ledger']) {
	const { in: rows_in, accepted, rejected, duplicate, ignored } = balanceOf(ledger);
	return { rows_in, accepted, rejected, duplicate, ignored };
}
