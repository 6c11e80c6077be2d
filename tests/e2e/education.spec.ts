import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { rawSheets } from '../parity/independent/raw-files.ts';
import { expect, test } from './fixtures.ts';
import { numberIn, percent } from './support/numbers.ts';
import { chart, DATASET, download, marksOf, open, readRows, twin } from './support/site.ts';

/** An education office: which school was trained, in which sessions, which claims count, and the figures as a file. */

const FOLDER = 'data/thanh-xuan-2017';
const COVERAGE = 'Bao phủ tập huấn theo trường';

test('a school is found without diacritics and opens into its figures', async ({ page }) => {
	// Sessions and rolls as the offices' own files have them.
	const sessions = (await rawSheets(FOLDER, 'lop-tap-huan.csv'))
		.get('')!
		.filter((row) => row[2] === 'THCS Khương Đình' && row[5] === 'Học sinh');
	const present = sessions.reduce((sum, row) => sum + Number(row[10]), 0);
	const school = (await rawSheets(FOLDER, 'truong-hoc.csv'))
		.get('')!
		.find((row) => row[1] === 'THCS Khương Đình')!;

	await open(page, '/truong/');
	const table = page.getByRole('region', { name: 'Các trường', exact: true }).getByRole('table');
	await expect(table.locator('tbody tr')).toHaveCount(13);
	await page.getByPlaceholder('Tìm trường').fill('khuong dinh');
	await expect(table.locator('tbody tr')).toHaveCount(1);
	await table.getByRole('link', { name: 'THCS Khương Đình' }).click();

	await expect(page).toHaveURL(new RegExp(`/truong/${school[0]}/?$`));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('THCS Khương Đình');
	const main = page.getByRole('main');
	await expect(main).toContainText(`${present} / ${school[5]}`);
	await expect(main).toContainText(percent(present / Number(school[5])));

	const listed = page.getByRole('table', { name: 'Các buổi tập huấn' });
	expect((await readRows(listed)).map((row) => [row[0], row[1], row[5], row[6]])).toEqual(
		sessions.map((row) => [row[1], row[0], row[9], row[10]])
	);
});

test('claims that do not count are told by reason, and the reasons add up', async ({ page }) => {
	await open(page, '/truong/010095002/');
	const words = await page.getByText(/không thấy hồ sơ: \d+/).innerText();
	const reasons = [...words.matchAll(/: (\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
	// E4: verified claims of all claims, as the page's own text shows them; the rest must have a reason each.
	const [, verified, all] =
		/(\d+) \/ (\d+)(?:(?!\d+ \/ \d+)[^])*?không thấy hồ sơ/u.exec(await page.getByRole('main').innerText()) ??
		[];
	expect(Number(all) - Number(verified)).toBe(reasons);
	expect(reasons).toBeGreaterThan(0);

	// The students of the school who handed in a claim, and how many claims, by the raw files.
	const students = new Set<string>();
	for (const file of ['danh-sach-hoc-sinh-cum-1.xlsx', 'danh-sach-hoc-sinh-cum-2.xlsx']) {
		for (const rows of (await rawSheets(FOLDER, file)).values()) {
			for (const row of rows) {
				if (row.some((cell) => String(cell).trim() === 'THCS Khương Đình')) {
					const id = row.map(String).find((cell) => /^\d{10}$/.test(cell.trim()));
					if (id) students.add(id.trim());
				}
			}
		}
	}
	const claims = new Set<string>();
	for (const file of ['phieu-tham-gia-cum-1.xlsx', 'phieu-tham-gia-cum-2.csv']) {
		for (const rows of (await rawSheets(FOLDER, file)).values()) {
			for (const row of rows)
				if (row.some((cell) => students.has(String(cell).trim()))) claims.add(String(row[0]));
		}
	}
	expect(claims.size).toBe(Number(all));
});

test('one session that is a fifth of the campaign is named, not averaged away', async ({ page }) => {
	await open(page, '/truong/010095001/');
	const listed = await readRows(page.getByRole('table', { name: 'Các buổi tập huấn' }));
	const joint = listed.find((row) => row[0] === '06/03/2017');
	expect(joint?.slice(0, 2)).toEqual(['06/03/2017', 'DVC-01-0306']);
	expect(joint?.[5]).toBe('500');
	expect(joint?.[6]).toMatch(/492|gần 500/);
	await expect(page.getByText(/Buổi đông bất thường/)).toBeVisible();
	// 492 of the 500 pupils of the school were there.
	await expect(page.getByRole('main')).toContainText('492 / 500');
});

test('the table beside a chart says what its marks say', async ({ page }) => {
	await open(page, '/truong/');
	const figure = chart(page, COVERAGE);
	const marks = (await marksOf(figure)).map((words) => {
		const [, name, value, lower, upper, numerator, denominator] =
			/^(.*?): Giá trị (.*?); Khoảng tin cậy 95 % (.*?)–(.*?); .*? ([\d.]+) \/ ([\d.]+)/.exec(words) ?? [];
		return [name, numerator, denominator, value, lower, upper];
	});
	const { head, rows } = await twin(figure);
	expect(head).toEqual(['Trường', 'Tử số', 'Mẫu số', 'Giá trị', 'Cận dưới 95 %', 'Cận trên 95 %']);
	expect(marks.map(String).sort()).toEqual(rows.map(String).sort());
	expect(rows.length).toBe(13);
});

test.describe('files', () => {
	const shown = (cell: unknown) => (typeof cell === 'number' ? cell : String(cell ?? ''));

	/** Cells of a file against the words of the table: counts exactly, shares to the digit shown. */
	function expectSame(cells: unknown[][], rows: string[][]): void {
		expect(cells.length).toBe(rows.length);
		for (const [index, row] of rows.entries()) {
			const [name, numerator, denominator, ...shares] = cells[index]!.map(shown);
			expect(name).toBe(row[0]);
			expect([Number(numerator), Number(denominator)]).toEqual([numberIn(row[1]!), numberIn(row[2]!)]);
			expect(shares.map((share) => percent(Number(share)))).toEqual(row.slice(3));
		}
	}

	test('CSV holds the table and where it comes from', async ({ page, request }) => {
		const manifest = (await (await request.get(`${DATASET}/manifest.json`)).json()) as {
			snapshotHash: string;
		};
		await open(page, '/truong/');
		const figure = chart(page, COVERAGE);
		const { head, rows } = await twin(figure);
		const file = await download(figure, 'CSV');
		expect(file.name).toMatch(/^bao-phu-tap-huan-theo-truong-2018-03-05\.csv$/);
		expect(file.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));

		const { data, errors } = Papa.parse<string[]>(file.bytes.toString('utf8').slice(1), {
			skipEmptyLines: true
		});
		expect(errors).toEqual([]);
		const table = data.filter((row) => !row[0]?.startsWith('#') && row.some((cell) => cell !== ''));
		expect(table[0]).toEqual(head);
		expectSame(table.slice(1), rows);
		const origin = new Map(data.filter((row) => row[0]?.startsWith('#')).map((row) => [row[0], row[1]]));
		expect(origin.get('# Dữ liệu mô phỏng')).toBe('✓');
		expect(origin.get('# Bộ số liệu')).toBe(manifest.snapshotHash);
		expect(origin.get('# Tính đến ngày')).toBe('05/03/2018');
		expect(origin.get('# Chỉ số')).toMatch(/^E1/);
		expect(origin.get('# Lựa chọn')).toContain('01/03/2017 đến 28/02/2018');
	});

	test('XLSX holds the same as typed cells', async ({ page, request }) => {
		const manifest = (await (await request.get(`${DATASET}/manifest.json`)).json()) as {
			snapshotHash: string;
		};
		await open(page, '/truong/');
		const figure = chart(page, COVERAGE);
		const { head, rows } = await twin(figure);
		const file = await download(figure, 'XLSX');
		const [figures, origin] = await readWorkbook(file.bytes);
		expect(figures!.data[0]).toEqual(head);
		expect(typeof figures!.data[1]![3]).toBe('number');
		expectSame(figures!.data.slice(1), rows);
		const said = new Map(origin!.data.map((row) => [row[0], row[1]]));
		expect(said.get('Dữ liệu mô phỏng')).toBe('✓');
		expect(said.get('Bộ số liệu')).toBe(manifest.snapshotHash);
	});
});
