import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError, UsageError } from '#lib/core/errors.ts';
import { loadSentences } from '#lib/i18n/load-sentence.ts';
import { csvChunks } from './csv-text.ts';
import { filesUnder } from './files-under.ts';
import { parseOptions } from './options.ts';
import { freeName, outputStems, sheetPart } from './output-names.ts';
import { callerPath } from './paths.ts';
import { knownError, report, warn } from './report.ts';
import { firstTable, isTable, sheetRecords } from './sheet-records.ts';
import { writeOut } from './standard-output.ts';
import { understandFile } from './understand-file.ts';
import type { Usage } from './usage.ts';

export const usage: Usage = {
	synopsis: ['read FILE [--sheet NAME]', 'read PATH… --out DIR'],
	vi: 'In bảng trong tệp thành CSV, hoặc chuyển nhiều tệp thành CSV trong một thư mục; tệp hỏng để lại .error.json.',
	en: 'Prints the table in a file as CSV, or turns many files into CSV in a folder; a failed one leaves .error.json.'
};

/**
 * `nhipso read FILE [--sheet NAME]`: the table as understood, as CSV on standard output.
 * `nhipso read PATH… --out DIR`: every file under the paths as CSV files of a folder.
 */
export async function run(args: string[]): Promise<number> {
	const options = parseOptions('read', args, { sheet: { type: 'string' }, out: { type: 'string' } });
	const [path, extra] = options.positionals;
	if (path === undefined) throw new UsageError('argument_missing', { command: 'read', argument: 'FILE' });
	const out = options.text('out');
	if (out !== undefined) return readMany(options.positionals.map(callerPath), callerPath(out));
	if (extra !== undefined) throw new UsageError('argument_extra', { command: 'read', argument: extra });
	await readOne(callerPath(path), options.text('sheet'));
	return 0;
}

async function readOne(path: string, sheetName: string | undefined): Promise<void> {
	const { raw, understood } = await understandFile(path);
	const named = understood.sheets.find((sheet) => sheet.name === sheetName);
	if (sheetName !== undefined && !named) {
		const sheets = understood.sheets.map((sheet) => sheet.name).join(', ');
		throw new UsageError('sheet_missing', { sheet: sheetName, sheets });
	}
	const sheet = named ?? firstTable(understood.sheets);
	if (!sheet) throw new AppError('table_missing', { file: basename(path) });
	await writeOut(csvChunks(sheetRecords(raw, understood, sheet)));
	// A header alone looks like an answer and is none: said aloud.
	const alone = sheet.problems.find(({ code }) => code === 'header_only');
	if (alone) await warn(alone);
}

/** Converts many files; one that cannot be read leaves its reason instead. 0 when any was converted, else 3. */
async function readMany(paths: readonly string[], folder: string): Promise<number> {
	const files = await filesUnder(paths);
	await mkdir(folder, { recursive: true });
	let converted = 0;
	const stems = outputStems(files);
	const taken = new Set([...stems.values()].map((stem) => stem.toLowerCase()));
	for (const [file, stem] of stems) {
		try {
			await convert(file, folder, stem, taken);
			converted++;
		} catch (error) {
			await report(error);
			const problem = knownError(error).toProblem();
			const reason = { ...problem, ...(await loadSentences(problem)) };
			await writeFile(join(folder, `${stem}.error.json`), `${JSON.stringify(reason, null, 2)}\n`);
		}
	}
	return converted > 0 ? 0 : 3;
}

async function convert(file: string, folder: string, stem: string, taken: Set<string>): Promise<void> {
	const { raw, understood } = await understandFile(file);
	const main = firstTable(understood.sheets);
	if (!main) throw new AppError('table_missing', { file: basename(file) });
	for (const sheet of understood.sheets.filter(isTable)) {
		const name = sheet === main ? stem : freeName(`${stem}.${sheetPart(sheet.name)}`, taken);
		const chunks = csvChunks(sheetRecords(raw, understood, sheet));
		await pipeline(Readable.from(chunks), createWriteStream(join(folder, `${name}.csv`)));
	}
}
