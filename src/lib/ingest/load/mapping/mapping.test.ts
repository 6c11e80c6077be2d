import { describe, expect, it } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import { tableSpec } from '#lib/model/tables/index.ts';
import { labelReader } from '../labels.ts';
import { matchesGlob } from './glob.ts';
import { fitsAny, parseMapping, rulesFor } from './mapping.ts';

describe('glob', () => {
	it.each([
		['*.csv', 'a.csv', true],
		['*.csv', '2017/A.CSV', true],
		['2017/*.csv', '2017/a.csv', true],
		['2017/*.csv', '2017/q1/a.csv', false],
		['**/a?.csv', '2017/q1/a1.csv', true],
		['**/a?.csv', 'a1.csv', true],
		['a.csv', 'abcsv', false],
		['hồ-sơ*.csv', 'hồ-sơ-1.csv', true],
		['ho-so.csv', 'q2/ho-so.csv', true],
		['/ho-so.csv', 'ho-so.csv', true],
		['/ho-so.csv', 'q2/ho-so.csv', false],
		['/q2/ho-so.csv', 'q2/ho-so.csv', true],
		['/a[1]?.csv', 'a[1]?.csv', true],
		['/a*.csv', 'ab.csv', false]
	])('%s %s', (pattern, path, expected) => expect(matchesGlob(pattern, path)).toBe(expected));
});

describe('rules of one file', () => {
	const files = [
		{ match: '*.csv', encoding: 'tcvn3' as const },
		{ match: 'ho-so.csv', delimiter: ';' },
		{ match: '/q2/ho-so.csv', delimiter: '|' }
	];
	it.each([
		['ho-so.csv', ['ho-so.csv', '*.csv']],
		['q2/ho-so.csv', ['/q2/ho-so.csv', '*.csv', 'ho-so.csv']],
		['q3/ho-so.csv', ['*.csv', 'ho-so.csv']]
	])('of %s, its own path first', (file, expected) => {
		expect(rulesFor({ tables: [], files }, file)).toEqual(
			expected.map((match) => files.find((rule) => rule.match === match))
		);
	});
});

it('tells whether anything in it is about files at all', () => {
	const mapping = { tables: [], files: [{ match: '/quy1.csv' }] };
	expect(fitsAny(mapping, ['loi.csv', 'quy1.csv'])).toBe(true);
	expect(fitsAny(mapping, ['loi.csv', 'cu/quy1.csv'])).toBe(false);
	expect(
		fitsAny({ tables: [{ table: 'dossiers', match: '*', columns: {}, values: {}, dates: {} }] }, ['a'])
	).toBe(true);
});

describe('a mapping file with a fault', () => {
	const entry = { table: 'dossiers', columns: { dossier_id: 'ID' } };
	it.each([
		['{', 'mapping_not_json'],
		['{}', 'mapping_field_invalid'],
		[{ tables: [{ ...entry, table: 'cars' }] }, 'mapping_table_unknown'],
		[{ tables: [{ ...entry, columns: { colour: 'X' } }] }, 'mapping_column_unknown'],
		[{ tables: [{ ...entry, column: {} }] }, 'mapping_field_unknown'],
		[{ tables: [{ ...entry, values: { channel: { phone: ['x'] } } }] }, 'mapping_value_unknown'],
		[{ tables: [{ ...entry, values: { unit: { a: ['x'] } } }] }, 'mapping_values_not_allowed'],
		[{ tables: [{ ...entry, dates: 'DD/MM' }] }, 'mapping_date_invalid']
	])('%j', (mapping, code) => {
		const text = typeof mapping === 'string' ? mapping : JSON.stringify(mapping);
		expect(() => parseMapping(text)).toThrow(
			expect.toSatisfy(
				(error: unknown) => error instanceof AppError && error.code === code && error.exitCode === 2
			)
		);
	});
});

describe('labels', () => {
	const column = (table: string, name: string) => {
		const found = tableSpec(table)?.columns.find((each) => each.name === name);
		if (!found) throw new RangeError(name);
		return found;
	};
	it.each([
		['status', 'ĐÃ TRẢ KẾT QUẢ', 'result_returned'],
		['status', '9 - Đã xử lý xong', 'done'],
		['status', '04', 'in_process'],
		['status', 'in_process', 'in_process'],
		['status', 'Chuyện khác', null],
		['channel', 'Trực  tuyến', 'online'],
		['channel', '2', 'online'],
		['vneid', 'x', 'true'],
		['vneid', '✓', 'true'],
		['vneid', 'Không', 'false'],
		['vneid', 'có lẽ', null]
	])('%s %s', (name, label, expected) => expect(labelReader(column('dossiers', name))(label)).toBe(expected));

	it('a mapping goes first, its star last', () => {
		const read = labelReader(column('dossiers', 'channel'), {
			in_person: ['2'],
			online: ['Web'],
			'*': 'other'
		});
		expect(['2', 'WEB', 'Trực tuyến', 'Fax'].map(read)).toEqual(['in_person', 'online', 'online', 'other']);
	});
});
