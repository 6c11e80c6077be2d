import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import { firstTable, sheetRecords } from '../../../src/cli/sheet-records.ts';
import { understandFiles, type ReadFile } from '../../../src/cli/understand-file.ts';
import { hazards, type Hazard } from '../../hazards/index.ts';
import { nhipso as run } from '../../support/nhipso.ts';

/** The slow ones are for a machine with time: NHIPSO_SLOW=1. */
const all = hazards.filter(({ slow }) => slow !== true || process.env.NHIPSO_SLOW === '1');
let folder = '';

/** Each file is named after its hazard. */
const slug = ({ name }: Hazard): string =>
	name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
const fileOf = (hazard: Hazard): string => `${slug(hazard)}${extname(hazard.file)}`;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'nhipso-hazards-'));
	for (const hazard of all) await writeFile(join(folder, fileOf(hazard)), hazard.bytes());
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readAll(hazard: Hazard): Promise<ReadFile[] | AppError> {
	const files: ReadFile[] = [];
	try {
		for await (const file of understandFiles(join(folder, fileOf(hazard)))) files.push(file);
	} catch (error) {
		if (error instanceof AppError) return error;
		throw error;
	}
	return files;
}

/** What `read` prints: the first table of the first file that has one. */
function printed(files: ReadFile[]): { records: string[][]; codes: string[] } | string {
	let refusal = 'table_missing';
	for (const { content } of files) {
		if (content instanceof AppError) {
			refusal = content.code;
			continue;
		}
		const { raw, understood } = content;
		const sheet = firstTable(understood.sheets);
		if (!sheet) continue;
		return {
			records: [...sheetRecords(raw, understood, sheet)],
			codes: [...understood.problems, ...sheet.problems].map(({ code }) => code)
		};
	}
	return refusal;
}

it('there are more than sixty hazards, each with a name of its own', () => {
	expect(hazards.length).toBeGreaterThanOrEqual(60);
	expect(new Set(hazards.map(slug)).size).toBe(hazards.length);
});

describe('every hazard is read or refused as is expected of it, soon', () => {
	it.each(all.map((hazard) => [hazard.name, hazard] as const))(
		'%s',
		async (_, hazard) => {
			const { expect: expected } = hazard;
			const files = await readAll(hazard);
			const found = files instanceof AppError ? files.code : printed(files);
			if ('refused' in expected) {
				expect(typeof found === 'string' ? found : found.records.slice(0, 3)).toBe(expected.refused);
				return;
			}
			if (typeof found === 'string') throw new Error(`refused: ${found}`);
			if ('records' in expected) {
				expect(found.records).toEqual(expected.records);
				if (expected.files && !(files instanceof AppError))
					expect(files.map(({ file }) => file.replace(fileOf(hazard), hazard.file))).toEqual(expected.files);
			} else {
				expect(found.records).toHaveLength(expected.count);
				expect(Math.max(...found.records.map(({ length }) => length))).toBe(expected.width);
			}
			if (expected.found) expect(found.codes).toEqual(expect.arrayContaining(expected.found));
		},
		20_000
	);
});

// No table of these needs more memory than this; a bomb would.
const nhipso = (...args: string[]) =>
	run(args, { env: { INIT_CWD: folder, HOME: folder }, nodeOptions: ['--max-old-space-size=2048'] });

describe('the commands over the whole folder', () => {
	it('read: a table or a reason for every file, in both languages, and no stack trace', async () => {
		const out = join(folder, '../', `${folder.split('/').pop()}-read`);
		// What takes seconds was run above, in the same code.
		const light = all.filter(({ heavy }) => heavy !== true);
		const { code, stderr } = await nhipso('read', ...light.map(fileOf), '--out', out);
		try {
			expect(code).toBe(0);
			expect(stderr).not.toMatch(/^\s+at /m);
			for (const hazard of light) {
				const { expect: expected } = hazard;
				const reason = join(out, `${slug(hazard)}.error.json`);
				if ('refused' in expected && !hazard.file.endsWith('.zip')) {
					const problem = JSON.parse(await readFile(reason, 'utf8')) as Record<string, string>;
					expect(problem.code, hazard.name).toBe(expected.refused);
					expect(problem.vi, hazard.name).not.toBe(problem.en);
				} else if ('records' in expected && existsSync(join(out, `${slug(hazard)}.csv`))) {
					const text = await readFile(join(out, `${slug(hazard)}.csv`), 'utf8');
					const { data } = Papa.parse<string[]>(text.replace(/\r\n$/, ''), {
						delimiter: ',',
						newline: '\r\n'
					});
					expect(data, hazard.name).toEqual(expected.records);
				}
			}
		} finally {
			await rm(out, { recursive: true, force: true });
		}
	}, 120_000);

	it('ingest: a line of the ledger for every file, its code among the problems; none stops the others', async () => {
		const light = all.filter(({ heavy }) => heavy !== true);
		const { code, stderr } = await nhipso(
			'ingest',
			...light.map(fileOf),
			'--out',
			'snapshot',
			'--as-of',
			'2026-01-01'
		);
		expect(code).toBe(0);
		expect(stderr).not.toMatch(/^\s+at |unexpected/m);
		const ledger = JSON.parse(await readFile(join(folder, 'snapshot/ledger.json'), 'utf8')) as {
			file: string;
			problems: { code: string }[];
		}[];
		for (const hazard of light) {
			const lines = ledger.filter(({ file }) => file.split('/')[0] === fileOf(hazard));
			expect(lines.length, hazard.name).toBeGreaterThan(0);
			const codes = lines.flatMap(({ problems }) => problems.map((problem) => problem.code));
			if ('refused' in hazard.expect) expect(codes, hazard.name).toContain(hazard.expect.refused);
		}
	}, 120_000);

	it('sniff: one file, its decisions; a refusal is a sentence in both languages', async () => {
		const found = await nhipso('sniff', 'no-header.csv');
		expect(found.code).toBe(0);
		expect(JSON.parse(found.stdout)).toMatchObject({
			headerRow: null,
			decisions: { encoding: { given: false } }
		});
		const refused = await nhipso('sniff', 'million-columns.csv');
		expect(refused.code).toBe(3);
		expect(refused.stderr).toMatch(/^too_many_columns: .+ \/ .+\n$/);
	}, 60_000);
});
