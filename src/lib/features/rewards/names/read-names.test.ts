import { describe, expect, it } from 'vitest';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { hmacMacro, identifierPseudonym, personalSql, pseudonymMacro } from '#lib/ingest/load/pseudonym.ts';
import { students } from '#lib/model/tables/education.ts';
import { raw } from '#lib/sql/sql.ts';
import { readNames } from './read-names.ts';

const key = new Uint8Array(32).map((_, index) => index * 7);

describe('names by pseudonym', () => {
	it('have the pseudonyms the import gives', async () => {
		const engine = await openNodeEngine();
		await engine.exec([await hmacMacro(key), pseudonymMacro].join(';\n'));
		const column = students.columns.find(({ name }) => name === 'student')!;
		const pseudonymOf = await identifierPseudonym(key);
		for (const code of ['2600101937', 'hs 01a']) {
			const sql = `SELECT pseudonym(${personalSql(column, `'${code}'`)}) AS p`;
			const [expected] = (await engine.query(raw(sql))).column('p');
			expect(await pseudonymOf(code)).toBe(expected);
		}
		await engine.close();
	});

	it('are read from a roll as schools export it', async () => {
		const roll =
			'Mã định danh Bộ GD&ĐT;Họ tên;Lớp học\r\n2600101937;Lý Gia Hùng;8A1\r\n2600101938;Ngô Đức Hà;8A1\r\n';
		const names = await readNames(new File([roll], 'danh-sach.csv'), key);
		const pseudonymOf = await identifierPseudonym(key);
		expect(names).toEqual(
			new Map([
				[await pseudonymOf('2600101937'), 'Lý Gia Hùng'],
				[await pseudonymOf('2600101938'), 'Ngô Đức Hà']
			])
		);
	});

	it('are not looked for where there are none', async () => {
		const file = new File(['Ngày;Số\r\n01/02/2017;3\r\n02/02/2017;4\r\n'], 'khac.csv');
		await expect(readNames(file, key)).rejects.toMatchObject({ code: 'roll_without_names' });
	});
});
