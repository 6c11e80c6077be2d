import { describe, expect, it } from 'vitest';
import type { ReadRule } from '../overrides.ts';
import { cellsOf, fileOf, sheetOf } from './fixture.ts';
import { understand } from './index.ts';

const id = (n: number) => `000.00.00.H26-17031${n}-000${n}`;

function look(text: string, name = 'x.csv', rules: ReadRule[] = []) {
	const [sheet] = understand(fileOf('csv', sheetOf(cellsOf(text))), name, rules).sheets;
	if (!sheet) throw new RangeError('no sheet');
	const { table, columns, decisions } = sheet;
	return {
		table,
		sure: decisions.table.confidence,
		names: columns.map((column) => column.name),
		bases: columns.map((column) => column.basis ?? null),
		confidences: columns.map((column) => column.confidence)
	};
}

/** As the exports of the built-in data lie, without their header. */
const six = `${id(1)} | 1.000894 | Khương Đình | Trực tiếp | 16/03/2017 | 20/03/2017 | 18/03/2017 | Đã trả kết quả
	${id(2)} | 1.001699 | Hạ Đình | Trực tuyến | 16/03/2017 | 21/03/2017 | 22/03/2017 | Đang xử lý
	${id(3)} | 1.000894 | Nhân Chính | Trực tiếp | 17/03/2017 | 27/03/2017 | 25/03/2017 | Đã trả kết quả`;

describe('a file without a header', () => {
	it('is proposed by values, and by the order of the exports where values do not tell', () => {
		const { table, names, bases, confidences, sure } = look(six);
		expect(table).toBe('dossiers');
		expect(names).toEqual([
			'dossier_id',
			'procedure_code',
			'ward',
			'channel',
			'accepted_at',
			'due_at',
			'finished_at',
			'status'
		]);
		expect(bases).toEqual([
			'values',
			'values',
			'position',
			'values',
			'position',
			'position',
			'position',
			'values'
		]);
		// Never as sure as a page takes without asking.
		for (const confidence of [...confidences.filter((_, i) => bases[i] === 'position'), sure])
			expect(confidence).toBeLessThan(0.8);
	});

	it('four dates begin with that of filing, one is that of acceptance', () => {
		const dates = (count: number) => {
			const days = Array.from({ length: count }, (_, i) => `1${i}/03/2017`).join(' | ');
			return look(`${id(1)} | ${days}\n${id(2)} | ${days}\n${id(3)} | ${days}`).names.slice(1);
		};
		expect(dates(1)).toEqual(['accepted_at']);
		expect(dates(2)).toEqual(['accepted_at', 'due_at']);
		expect(dates(3)).toEqual(['accepted_at', 'due_at', 'finished_at']);
		expect(dates(4)).toEqual(['submitted_at', 'accepted_at', 'due_at', 'finished_at']);
	});

	it('a ward that stands after the dates is the ward all the same', () => {
		const { names, bases, confidences } = look(
			`${id(1)} | 16/03/2017 | 20/03/2017 | Khương Đình | Bộ phận Một cửa
			${id(2)} | 16/03/2017 | 21/03/2017 | Hạ Đình | Bộ phận Một cửa
			${id(3)} | 17/03/2017 | 27/03/2017 | Nhân Chính | UBND phường Hạ Đình`
		);
		expect(names).toEqual(['dossier_id', 'accepted_at', 'due_at', 'ward', 'unit']);
		expect(bases.slice(3)).toEqual(['position', 'position']);
		for (const confidence of confidences.slice(3)) expect(confidence).toBeLessThan(0.5);
	});

	it('of two columns of wards neither is taken for the ward out of its order', () => {
		const { names } = look(
			`${id(1)} | 16/03/2017 | Khương Đình | Hạ Đình
			${id(2)} | 16/03/2017 | Hạ Đình | Hạ Đình
			${id(3)} | 17/03/2017 | Nhân Chính | Hạ Đình`
		);
		expect(names).toEqual(['dossier_id', 'accepted_at', null, null]);
	});

	it('names and numbers of people are taken for personal columns only', () => {
		const { names } = look(
			`${id(1)} | 16/03/2017 | Nguyễn Văn An | 0912345678 | 001099012345
			${id(2)} | 17/03/2017 | Trần Thị Bình | 0987654321 | 001088012346
			${id(3)} | 18/03/2017 | Lê Văn Chi | 0356789012 | 001077012347`
		);
		expect(names).toEqual(['dossier_id', 'accepted_at', 'applicant', 'phone', 'id_number']);
	});

	it('what a person said of a column stands, and nothing else takes it', () => {
		const { names, bases } = look(six, 'x.csv', [
			{ headerRows: [], columns: { column_6: { name: 'returned_at' }, column_3: { name: null } } }
		]);
		expect(names.slice(4, 7)).toEqual(['accepted_at', 'returned_at', 'due_at']);
		expect(names[2]).toBeNull();
		expect(bases[5]).toBeNull();
	});

	it('a word in the file’s name tells the table, if all that rows need is there', () => {
		const roll =
			'HS001 | Nguyễn Văn An | 8A | 8\nHS002 | Trần Thị Bình | 8B | 8\nHS003 | Lê Văn Chi | 8A | 8';
		expect(look(roll, 'danh sach hoc sinh.csv')).toMatchObject({
			table: 'students',
			names: ['student', 'name', expect.anything(), 'grade']
		});
		expect(look(roll, 'x.csv').table).toBeNull();
	});
});

describe('headers that say nothing', () => {
	it('are passed over for what the values say', () => {
		const { table, names } = look(`F1 | F2 | F3 | F4 | F5 | F6 | F7 | F8\n${six}`);
		expect(table).toBe('dossiers');
		expect(names[4]).toBe('accepted_at');
	});

	it('the one that says something is heard', () => {
		const { table, names, bases } = look(
			'Mã hồ sơ | Nơi | Vào sổ\nA1 | Hạ Đình | 16/03/2017\nA2 | Khương Mai | 17/03/2017\nA3 | Hạ Đình | 18/03/2017'
		);
		expect(table).toBe('dossiers');
		expect(names).toEqual(['dossier_id', 'ward', 'accepted_at']);
		expect(bases).toEqual([null, 'position', 'position']);
	});

	it.each([
		'id | date | value\n1 | 2017-03-16 | 5\n2 | 2017-03-17 | 7\n3 | 2017-03-18 | 9',
		'1 | 2017-03-16 | 5\n2 | 2017-03-17 | 7\n3 | 2017-03-18 | 9',
		'x | y\nMở | Nam\nĐóng | Nữ'
	])('a file from elsewhere stays what it is', (text) => expect(look(text).table).toBeNull());
});
