import { expect, test } from 'vitest';
import { ident, join, literal, quoteIdent, raw, sql } from './sql.ts';

test('an interpolated value is always a parameter', () => {
	const hostile = "x'; DROP TABLE facts; --";
	expect(sql`SELECT * FROM facts WHERE ward = ${hostile} AND hour >= ${8}`).toMatchObject({
		text: 'SELECT * FROM facts WHERE ward = ? AND hour >= ?',
		params: [hostile, 8]
	});
});

test('queries nest with their parameters in order', () => {
	const where = sql`ward = ${'00364'}`;
	const query = sql`SELECT ${ident('ward')} FROM facts WHERE ${where} AND day < ${3} LIMIT ${raw('5')}`;
	expect(query).toMatchObject({
		text: 'SELECT "ward" FROM facts WHERE ward = ? AND day < ? LIMIT 5',
		params: ['00364', 3]
	});
});

test('join keeps parameters in order', () => {
	expect(join([sql`a = ${1}`, sql`b = ${2}`], ' OR ')).toMatchObject({
		text: 'a = ? OR b = ?',
		params: [1, 2]
	});
});

test('names and literals are quoted, NUL is refused', () => {
	expect(quoteIdent('Mã "hồ sơ"')).toBe('"Mã ""hồ sơ"""');
	expect(literal("it's").text).toBe("'it''s'");
	expect(() => quoteIdent('a\0b')).toThrow(RangeError);
	expect(() => quoteIdent('')).toThrow(RangeError);
	expect(() => literal('\0')).toThrow(RangeError);
});
