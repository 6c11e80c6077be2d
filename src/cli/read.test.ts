import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nhipso as run } from '../../tests/support/nhipso.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const main = join(project, 'src/cli/main.ts');
let folder = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'nhipso-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

const nhipso = (...args: string[]) => run(args, { env: { INIT_CWD: folder } });

const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);

const report = [
	'UBND QUẬN THANH XUÂN;;;',
	'Từ ngày 01/03/2017 đến ngày 16/03/2017;;;',
	'Mã hồ sơ;Ngày tiếp nhận;Trạng thái;Lệ phí (đồng)',
	'000.00.00.H26-170316-0001;16/03/2017;Đang xử lý;15.000',
	'000.00.00.H26-170317-0002;17/03/2017;Đã trả kết quả;0',
	'Tổng cộng;;;15.000'
].join('\r\n');

// Starting the command takes a second or more: few tests, each of a whole way through.
describe('read and sniff', { timeout: 60_000 }, () => {
	it('sniff says what a file is, in the form of the contract', async () => {
		await put('bao-cao.csv', `\ufeff${report}`);
		const { code, stdout, stderr } = await nhipso('sniff', 'bao-cao.csv');
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		const found = JSON.parse(stdout) as Record<string, unknown>;
		expect(Object.keys(found)).toEqual([
			'format',
			'encoding',
			'delimiter',
			'sheet',
			'headerRow',
			'table',
			'columns',
			'problems',
			'sheets',
			'decisions'
		]);
		expect(found).toMatchObject({
			format: 'csv',
			delimiter: ';',
			sheet: null,
			headerRow: 3,
			table: 'dossiers'
		});
		expect(found['columns']).toEqual([
			{ source: 'Mã hồ sơ', name: 'dossier_id', type: 'text', dateFormat: null, confidence: 1 },
			{
				source: 'Ngày tiếp nhận',
				name: 'accepted_at',
				type: 'date',
				dateFormat: 'DD/MM/YYYY',
				confidence: 1
			},
			{ source: 'Trạng thái', name: 'status', type: 'text', dateFormat: null, confidence: 1 },
			{ source: 'Lệ phí (đồng)', name: 'fee', type: 'integer', dateFormat: null, confidence: 0.97 }
		]);
	});

	it('read writes the header and the rows of data, and nothing else', async () => {
		await put('bao-cao-2.csv', report);
		const { code, stdout } = await nhipso('read', 'bao-cao-2.csv');
		expect(code).toBe(0);
		expect(stdout).toBe(
			[
				'Mã hồ sơ,Ngày tiếp nhận,Trạng thái,Lệ phí (đồng)',
				'000.00.00.H26-170316-0001,16/03/2017,Đang xử lý,15.000',
				'000.00.00.H26-170317-0002,17/03/2017,Đã trả kết quả,0',
				''
			].join('\r\n')
		);
	});

	it('cells of a text file come out as they were: quotes, line ends, blanks, short and long rows', async () => {
		await put('wild.csv', ',b,c\n"x, ""y""", two ,"line 1\nline 2"\n1\n,,,four\n');
		const { stdout } = await nhipso('read', 'wild.csv');
		expect(stdout).toBe(',b,c\r\n"x, ""y""", two ,"line 1\nline 2"\r\n1,,\r\n,,,four\r\n');
	});

	it('says how many tables it did not print, and their rows, unless one was asked for by name', async () => {
		const table = (rows: string[]) => `<table><tr><th>a<th>b</tr>${rows.join('')}</table>`;
		const row = '<tr><td>1<td>2</tr>';
		await put('two.html', `${table([row])}<p>x</p>${table([row, row, row])}`);
		const { code, stdout, stderr } = await nhipso('read', 'two.html');
		expect({ code, stdout }).toEqual({ code: 0, stdout: 'a,b\r\n1,2\r\n' });
		expect(stderr).toMatch(/^tables_left_out: .*1 bảng.*3 dòng.* \/ .*: 1 \(rows of data: 3\).*\n$/);

		const csv = (rows: number) => new TextEncoder().encode(`x,y\n${'5,6\n'.repeat(rows)}`);
		await put('two.zip', zipSync({ 'a.csv': csv(1), 'b.csv': csv(2) }));
		const all = await nhipso('read', 'two.zip');
		expect(all.stdout).toBe('x,y\r\n5,6\r\n');
		expect(all.stderr).toMatch(/^tables_left_out: .*1 bảng.*2 dòng/);
		const named = await nhipso('read', 'two.zip', '--sheet', 'b.csv');
		expect(named).toMatchObject({ stdout: 'x,y\r\n5,6\r\n5,6\r\n', stderr: '' });
	});

	it('many files at once, one that cannot be read among them', async () => {
		await mkdir(join(folder, 'in/deep'), { recursive: true });
		await put('in/a.csv', 'x,y\n1,2\n');
		await put('in/a.tsv', 'x\ty\n3\t4\n');
		await put('in/deep/b.csv', report);
		await put('in/broken.xlsx', 'PK\u0003\u0004 this is no workbook');
		const { code } = await nhipso('read', 'in', '--out', 'out');
		expect(code).toBe(0);
		expect((await readdir(join(folder, 'out'))).sort()).toEqual([
			'a.csv',
			'a.tsv.csv',
			'b.csv',
			'broken.error.json'
		]);
		expect(await readFile(join(folder, 'out/a.tsv.csv'), 'utf8')).toBe('x,y\r\n3,4\r\n');
		const reason = JSON.parse(await readFile(join(folder, 'out/broken.error.json'), 'utf8')) as Record<
			string,
			unknown
		>;
		expect(Object.keys(reason)).toEqual(['code', 'params', 'vi', 'en']);
	});

	it('a file that cannot be read: one coded sentence in both languages, exit code 3, no output', async () => {
		await put('empty.csv', '');
		const { code, stdout, stderr } = await nhipso('sniff', 'empty.csv');
		expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
		expect(stderr).toMatch(/^file_empty: .+ \/ .+\n$/);
	});

	it('wrong usage is exit code 2', async () => {
		expect((await nhipso('read')).code).toBe(2);
		await put('one.csv', 'a,b\n1,2\n');
		const { code, stderr } = await nhipso('read', 'one.csv', '--sheet', 'Hồ sơ');
		expect(code).toBe(2);
		expect(stderr).toMatch(/^sheet_missing: /);
	});

	it('a reader that goes away leaves no trace', async () => {
		await put('long.csv', 'a,b\n' + 'some text,more text\n'.repeat(100_000));
		const child = spawn(process.execPath, ['--import', 'tsx', main, 'read', 'long.csv'], {
			cwd: project,
			env: { ...process.env, INIT_CWD: folder }
		});
		let stderr = '';
		child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
		child.stdout.once('data', () => child.stdout.destroy());
		const code = await new Promise((resolve) => child.on('close', resolve));
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	});
});
