import { mkdtemp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMapping } from '#lib/ingest/load/mapping/mapping.ts';
import { nhipso as run } from '../../tests/support/nhipso.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'nhipso-ingest-'));
	await mkdir(join(folder, 'tmp'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const nhipso = (...args: string[]) =>
	run(args, { env: { NHIPSO_KEY_FILE: join(folder, 'key'), TMPDIR: join(folder, 'tmp') } });

async function given(name: string, content: string | Uint8Array): Promise<string> {
	const path = join(folder, name);
	await mkdir(join(path, '..'), { recursive: true });
	await writeFile(path, content);
	return path;
}

const header = 'Mã hồ sơ,Ngày tiếp nhận,Phường/Xã,Hình thức nộp,Trạng thái,Chủ hồ sơ,Số điện thoại';
const rows = [
	'H26-170306-0001,06/03/2017,Hạ Đình,Trực tuyến,Đã trả kết quả,Nguyễn Thị Minh Khai,0912345678',
	'H26-170307-0002,07/03/2017,Hạ Đình,Trực tiếp,Đang xử lý,Trần Hưng,0987654321'
];

describe('a file that is no table', { timeout: 60_000 }, () => {
	it.each([
		['empty.csv', '', 'file_empty'],
		[
			'photo.csv',
			Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]),
			'file_'
		],
		['cut.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7]), ''],
		// A protected workbook is an OLE file, whatever its name says.
		[
			'locked.xlsx',
			Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
			''
		],
		['header.csv', `${header}\n`, 'no_data_rows'],
		['no-id.csv', `Ngày tiếp nhận,Trạng thái\n06/03/2017,Đang xử lý\n07/03/2017,Đang xử lý\n`, '']
	])('%s is refused by a code, in both languages', async (name, content, code) => {
		const path = await given(`bad/${name}`, content);
		const out = join(folder, `out-${name}`);
		const answer = await nhipso('ingest', path, '--out', out);
		expect(answer.stderr).toMatch(/^[a-z_]+: .+ \/ .+$/m);
		expect(answer.stderr).toContain(code);
		expect(answer.stderr).toContain('no_input_readable: ');
		expect(answer.stderr).not.toMatch(/^\s+at |unexpected/m);
		expect(answer.code).toBe(3);
		await expect(stat(out)).rejects.toThrow();
	});
});

describe('files of dossiers', { timeout: 60_000 }, () => {
	it('become a snapshot that holds no clear name, beside a file that could not be read', async () => {
		await given('good/a.csv', [header, ...rows].join('\n'));
		await given('good/b.csv', '');
		const out = join(folder, 'snapshot');
		const answer = await nhipso('ingest', join(folder, 'good'), '--out', out);
		expect(answer).toMatchObject({ code: 0 });
		expect(answer.stderr).toMatch(/^file_empty: /m);
		expect(JSON.parse(answer.stdout)).toMatchObject({
			asOf: '2017-03-07',
			rows: { dossiers: 2 },
			totals: { rows_in: 2, accepted: 2 }
		});
		expect((await readdir(out)).sort()).toEqual([
			'cube.arrow',
			'data.duckdb',
			'ledger.csv',
			'ledger.json',
			'manifest.json',
			'reconcile.json'
		]);
		for (const file of await readdir(out)) {
			const bytes = await readFile(join(out, file));
			for (const clear of ['Minh Khai', 'minh khai', '0912345678', '912345678', '0987654321'])
				expect(bytes.includes(clear), `${file} holds ${clear}`).toBe(false);
		}
		// Nothing of the load is left in the system's temporary folder either.
		expect((await readdir(join(folder, 'tmp'))).filter((name) => name.startsWith('nhipso-'))).toEqual([]);
		expect((await stat(join(folder, 'key'))).mode & 0o777).toBe(0o600);
		const first = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
		await nhipso('ingest', join(folder, 'good'), '--out', out);
		expect(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))).toEqual(first);
		expect((await readdir(folder)).filter((name) => name.includes('.tmp-'))).toEqual([]);
	});

	it('in a folder with descriptions: those are passed over; what was odd is one line and stands in the ledger', async () => {
		await given('described/dataset.json', '{"title": {"vi": "Thử", "en": "Trial"}}');
		await given('described/EFFECT.md', '| a | b |\n|---|---|\n| 1 | 2 |\n');
		await given('described/.hidden.csv', 'a,b\n1,2\n');
		await given('described/~$a.xlsx', 'lock');
		await given(
			'described/a.csv',
			[header, ...rows, `H26-170308-0003,2017-03-08${',x'.repeat(5)}`].join('\n')
		);
		const out = join(folder, 'described-out');
		const answer = await nhipso('ingest', join(folder, 'described'), '--out', out);
		expect(answer).toMatchObject({ code: 0 });
		expect(answer.stderr.trim().split('\n')).toEqual([
			expect.stringMatching(/^notes_in_ledger: .*ledger\.json/),
			expect.stringMatching(/^names_in_doubt: 1 .*reconcile\.json/)
		]);
		const ledger = JSON.parse(await readFile(join(out, 'ledger.json'), 'utf8'));
		expect(ledger).toMatchObject([
			{ file: 'a.csv', problems: [], notes: [{ code: 'dates_mixed' }, { code: 'dates_order_assumed' }] }
		]);
	});

	it('names in doubt are counted and written with their candidates; an alias file settles them', async () => {
		const path = await given(
			'doubt.csv',
			[
				header,
				...['P. Kh Đình', 'p. kh đình', 'Số 3 ngõ 5, P. Kh. Đình', 'Láng Hạ'].map(
					(ward, index) => `H26-170306-000${index},06/03/2017,"${ward}",Trực tiếp,Đang xử lý,,`
				)
			].join('\n')
		);
		const out = join(folder, 'doubtful');
		const first = await nhipso('ingest', path, '--out', out);
		expect(JSON.parse(first.stdout)).toMatchObject({ names: { forms: 2, rows: 4 } });
		const { doubtful } = JSON.parse(await readFile(join(out, 'reconcile.json'), 'utf8'));
		expect(doubtful).toMatchObject([
			{ kind: 'ward', text: 'Kh Đình', doubt: 'unmatched', code: null, rows: 3, files: ['doubt.csv'] },
			{ kind: 'ward', text: 'Láng Hạ', rows: 1 }
		]);
		expect(doubtful[0].candidates[0]).toMatchObject({ code: '00364', name: 'Khương Đình', why: 'name' });

		const aliases = await given(
			'aliases-given.json',
			JSON.stringify({
				aliases: [
					{ kind: 'ward', text: 'P. Kh Đình', code: '00364' },
					{ kind: 'ward', text: 'Láng Hạ', code: null, none: 'outside' }
				]
			})
		);
		const again = await nhipso('ingest', path, '--out', out, '--aliases', aliases);
		expect(again.code).toBe(0);
		expect(again.stderr).not.toContain('names_in_doubt');
		const settled = JSON.parse(await readFile(join(out, 'reconcile.json'), 'utf8'));
		expect(settled).toMatchObject({
			doubtful: [],
			ways: expect.arrayContaining([{ kind: 'ward', reached: 'alias', forms: 2, rows: 4 }])
		});
		const ledger = JSON.parse(await readFile(join(out, 'ledger.json'), 'utf8'));
		expect(ledger[0].reasons).toEqual({ ward_outside: 1 });

		const bad = await given('aliases-bad.json', '{"aliases": [{"kind": "ward"}]}');
		const refused = await nhipso('ingest', path, '--out', out, '--aliases', bad);
		expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/^aliases_invalid: /) });
	});

	it('past the limit of rejected rows answer 1, and the snapshot is there', async () => {
		const path = await given(
			'limit.csv',
			[header, ...rows, ',08/03/2017,Hạ Đình,Trực tiếp,Đang xử lý,,'].join('\n')
		);
		const out = join(folder, 'limited');
		expect((await nhipso('ingest', path, '--out', out, '--max-rejected', '1')).code).toBe(0);
		const answer = await nhipso('ingest', path, '--out', out, '--max-rejected', '10%');
		expect(answer.code).toBe(1);
		expect(answer.stderr).toMatch(/^rejected_past_limit: /m);
		expect((await stat(out)).isDirectory()).toBe(true);
	});

	it('may have two hundred columns', async () => {
		const extra = Array.from({ length: 193 }, (_, index) => `Cột thêm ${index}`).join(',');
		const cells = ',x'.repeat(193);
		const path = await given(
			'wide.csv',
			[`${header},${extra}`, ...rows.map((row) => row + cells)].join('\n')
		);
		expect(await nhipso('ingest', path, '--out', join(folder, 'wide'))).toMatchObject({ code: 0 });
	});
});

describe('a mapping beside the files', { timeout: 60_000 }, () => {
	const cases = 'CASE,OPENED,WHERE\nc1,31.01.2017,North\nc2,01.02.2017,South\n';
	const mapping = (dates: string) =>
		JSON.stringify({
			tables: [
				{
					table: 'dossiers',
					match: '*.csv',
					columns: { dossier_id: 'CASE', accepted_at: 'OPENED', ward: 'WHERE' },
					dates
				}
			]
		});

	it('is used when no other is named', async () => {
		await given('elsewhere/cases.csv', cases);
		await given('elsewhere/mapping.json', mapping('DD.MM.YYYY'));
		const out = join(folder, 'elsewhere-out');
		const { code, stdout } = await nhipso(
			'ingest',
			join(folder, 'elsewhere'),
			'--units',
			'from-data',
			'--out',
			out
		);
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ asOf: '2017-02-01', totals: { rows_in: 2, accepted: 2 } });
		// Kept with the snapshot as a mapping that can be given again.
		const kept = parseMapping(await readFile(join(out, 'mapping.json'), 'utf8'));
		expect(kept).toEqual(parseMapping(mapping('DD.MM.YYYY')));
	});

	it('whose date pattern fits no row is named as the cause', async () => {
		await given('misread/cases.csv', cases);
		await given('misread/mapping.json', mapping('YYYY/MM/DD'));
		const { code, stderr } = await nhipso(
			'ingest',
			join(folder, 'misread'),
			'--out',
			join(folder, 'misread-out')
		);
		expect(code).toBe(3);
		expect(stderr).toContain('no_row_accepted');
		expect(stderr).toContain('date_unreadable: 2');
	});
});

describe('wrong usage', { timeout: 60_000 }, () => {
	it.each([
		[[], 'argument_missing'],
		[['nowhere.csv', '--out', 'x'], 'file_missing'],
		[['nowhere.csv', '--out', 'x', '--units', 'mars'], 'option_invalid'],
		[['nowhere.csv', '--out', 'x', '--as-of', '31/12/2017'], 'date_invalid'],
		[['nowhere.csv', '--out', 'x', '--max-rejected', 'many'], 'option_invalid'],
		[['nowhere.csv', '--out', 'x', '--colour', 'red'], 'option_unknown']
	])('%j answers 2', async (args, code) => {
		const answer = await nhipso('ingest', ...args);
		expect(answer.stderr).toMatch(new RegExp(`^${code}: .+ / .+$`, 'm'));
		expect(answer.code).toBe(2);
	});

	it('a mapping with an unknown column answers 2', async () => {
		const data = await given('m.csv', [header, ...rows].join('\n'));
		const mapping = await given(
			'm.json',
			JSON.stringify({ tables: [{ table: 'dossiers', columns: { colour: 'X' } }] })
		);
		const answer = await nhipso('ingest', data, '--out', join(folder, 'm'), '--mapping', mapping);
		expect(answer.stderr).toMatch(/^mapping_column_unknown: /m);
		expect(answer.code).toBe(2);
	});
});
