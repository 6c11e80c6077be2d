import { beforeAll, expect, test } from 'vitest';
import { nhipso as run } from '../support/nhipso.ts';
import { acceptedRows, bannerAbove, columnOf, dossierColumns } from './independent/accepted-rows.ts';
import { bareId, dayOf, isOnline, plain, wardOf } from './independent/meaning.ts';
import { rawSheets, type Cell } from './independent/raw-files.ts';

/**
 * D1a of the example campaign, counted a second time from the raw files: which rows count is taken from the ledger
 * ("accepted"), everything else is read and understood by the code in `independent/`.
 */
const FOLDER = 'data/thanh-xuan-2017';
const SNAPSHOT = 'tests/.tmp/independent-count';

interface Dossier {
	ward: string | null;
	school: string | null;
	procedure: string;
	month: string;
	online: boolean;
}

async function nhipso(...args: string[]): Promise<string> {
	const { code, stdout, stderr } = await run(args);
	expect(code, stderr).toBe(0);
	return stdout;
}

async function accepted(table: string): Promise<{ rows: Cell[][]; row: Cell[]; number: number }[]> {
	const found: { rows: Cell[][]; row: Cell[]; number: number }[] = [];
	for (const [file, list] of acceptedRows(`${SNAPSHOT}/ledger.csv`, table)) {
		const sheets = await rawSheets(FOLDER, file);
		for (const { sheet, row } of list) {
			const rows = sheets.get(sheet);
			if (!rows?.[row - 1]) throw new Error(`${file} ${sheet} has no row ${row}`);
			found.push({ rows, row: rows[row - 1]!, number: row });
		}
	}
	return found;
}

const dossiers: Dossier[] = [];

beforeAll(async () => {
	await nhipso('ingest', FOLDER, '--out', SNAPSHOT);
	const catalogue = new Map(
		(await rawSheets(FOLDER, 'danh-muc-thu-tuc.csv')).get('')!.map((row) => [plain(row[1]), String(row[0])])
	);

	const schoolCodes = new Map(
		(await rawSheets(FOLDER, 'truong-hoc.csv')).get('')!.map((row) => [plain(row[1]), String(row[0])])
	);
	const schoolOfStudent = new Map<string, string>();
	for (const { rows, row, number } of await accepted('students')) {
		const student = columnOf(rows, number - 1, ['Mã định danh Bộ GD&ĐT'])!;
		schoolOfStudent.set(
			String(row[student]),
			schoolCodes.get(plain(row[columnOf(rows, number - 1, ['Tên trường'])!]))!
		);
	}
	const schoolsOfDossier = new Map<string, Set<string>>();
	for (const { rows, row, number } of await accepted('claims')) {
		const id = bareId(row[columnOf(rows, number - 1, ['Mã hồ sơ'])!]);
		const school = schoolOfStudent.get(String(row[columnOf(rows, number - 1, ['Mã học sinh'])!]));
		if (!id || !school) continue;
		if (!schoolsOfDossier.has(id)) schoolsOfDossier.set(id, new Set());
		schoolsOfDossier.get(id)!.add(school);
	}

	const columns = new Map<Cell[][], ReturnType<typeof dossierColumns>>();
	for (const { rows, row, number } of await accepted('dossiers')) {
		if (!columns.has(rows)) columns.set(rows, dossierColumns(rows));
		const at = columns.get(rows)!;
		if (/^(co|x)$/.test(plain(row[at.practice ?? -1]))) continue;
		const named = String(row[at.code ?? at.procedure!] ?? '');
		const schools = [...(schoolsOfDossier.get(bareId(row[at.id!])) ?? [])];
		dossiers.push({
			ward: plain(row[at.ward!]).trim() === '' ? wardOf(bannerAbove(rows, number)) : wardOf(row[at.ward!]),
			school: schools.length > 1 ? 'multiple' : (schools[0] ?? null),
			procedure: /^\d\.\d{6}/.exec(named)?.[0] ?? catalogue.get(plain(named)) ?? named,
			month: dayOf(row[at.accepted!]).slice(0, 7),
			online: isOnline(row[at.channel!])
		});
	}
}, 240_000);

test.each(['ward', 'school', 'procedure', 'month'] as const)(
	'D1a by %s equals the count over the raw files',
	async (by) => {
		const counted = new Map<string, { numerator: number; denominator: number }>();
		for (const dossier of dossiers) {
			const key = dossier[by] ?? '';
			const count = counted.get(key) ?? { numerator: 0, denominator: 0 };
			count.denominator += 1;
			count.numerator += Number(dossier.online);
			counted.set(key, count);
		}
		const answered = JSON.parse(
			await nhipso('query', SNAPSHOT, '--indicator', 'D1a', '--by', by, '--format', 'json')
		) as Record<string, string | number | null>[];
		expect(
			new Map(
				answered.map((row) => [row[by] ?? '', { numerator: row.numerator, denominator: row.denominator }])
			)
		).toEqual(new Map([...counted].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))));
		expect(counted.size).toBeGreaterThan(5);
	}
);
