import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { raw, sql } from '#lib/sql/sql.ts';
import { dateMacros, datedSql, datePatterns, timedSql } from './dates.ts';
import { mark, markCodes, markDetails, marks } from './marks.ts';
import { numberBy, numberMacros } from './numbers.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
	for (const macro of [...dateMacros, ...numberMacros]) await engine.exec(macro);
});
afterAll(() => engine.close());

describe('dates', () => {
	const read = async (text: string, exact: string[], found: string[]) => {
		const patterns = datePatterns({ exact, found }, { monthsToo: true });
		const answer = await engine.query(
			sql`SELECT CAST(tidy_moment(${raw(timedSql('t', patterns))}) AS VARCHAR) AS timed,
				CAST(tidy_moment(${raw(datedSql('t', patterns))}) AS VARCHAR) AS dated
				FROM (SELECT ${text}::VARCHAR AS t)`
		);
		return answer.column('timed')[0] ?? String(answer.column('dated')[0]).slice(0, 10);
	};
	it.each([
		['06/03/2017', [], [], '2017-03-06'],
		['6/3/2017', [], [], '2017-03-06'],
		['06/03/17', [], [], '2017-03-06'],
		['31/12/99', [], [], '1999-12-31'],
		['06/03/2017 08:05', [], [], '2017-03-06 08:05:00'],
		['06/03/2017 08:05:09', [], [], '2017-03-06 08:05:09'],
		['2017-03-06', [], [], '2017-03-06'],
		['2017-03-06 14:30:00', [], [], '2017-03-06 14:30:00'],
		['2017-03-06T14:30:00', [], [], '2017-03-06 14:30:00'],
		// Excel's own example: 2017-03-06 is serial 42800.
		['42800', [], [], '2017-03-06'],
		['42800.5', [], [], '2017-03-06 12:00:00'],
		// As text in Vietnamese settings; a quarter of a day is six hours.
		['42800,25', [], [], '2017-03-06 06:00:00'],
		['42800,0', [], [], '2017-03-06'],
		['03/2017', [], [], '2017-03-01'],
		['31/02/2017', [], [], 'null'],
		['hôm qua', [], [], 'null'],
		['06/03/0206', [], [], 'null'],
		['03/06/2017', [], ['%m/%d/%Y'], '2017-03-06'],
		['04/30/2014 02:51:52 PM', ['%m/%d/%Y %I:%M:%S %p'], [], '2014-04-30 14:51:52'],
		['06/03/2017 12:30:00 SA', [], ['%d/%m/%Y %-I:%M:%S %p'], '2017-03-06 00:30:00'],
		['06/03/2017 1:15:00 CH', [], ['%d/%m/%Y %-I:%M:%S %p'], '2017-03-06 13:15:00'],
		['06-Mar-2017', [], ['%d-%b-%Y'], '2017-03-06'],
		['05/04/2017', [], ['%d-%b-%Y'], '2017-04-05'],
		['March 6, 2017', [], ['%B %-d, %Y'], '2017-03-06'],
		['Ngày 6 tháng 3 năm 2017', [], ['Ngày %-d tháng %-m năm %Y'], '2017-03-06'],
		['6-Th3-2017', [], ['%-d-Th%-m-%Y'], '2017-03-06'],
		// A mapping file is taken at its word: another order is not guessed.
		['30/04/2014', ['%m/%d/%Y'], [], 'null'],
		['42800', ['%m/%d/%Y'], [], 'null']
	])('%s %j %j', async (text, exact, found, expected) => {
		expect(await read(text, exact, found)).toBe(expected);
	});
});

it('days counted from 1904 are 1462 later than from 1900, and are days only where that is said beside a pattern', async () => {
	const moments = async (text: string, dates: Parameters<typeof datePatterns>[0]) => {
		const patterns = datePatterns(dates);
		const answer = await engine.query(
			sql`SELECT CAST(coalesce(${raw(timedSql('t', patterns))}, ${raw(datedSql('t', patterns))}) AS VARCHAR) AS at
				FROM (SELECT ${text}::VARCHAR AS t)`
		);
		return answer.column('at')[0];
	};
	expect(await moments('42800', { days: 1904 })).toBe('2021-03-07 00:00:00');
	expect(await moments('42800,5', { days: 1904 })).toBe('2021-03-07 12:00:00');
	expect(await moments('42800', { exact: ['%d/%m/%Y'], days: 1904 })).toBe('2021-03-07 00:00:00');
});

describe('numbers', () => {
	it.each([
		['15.000', '.', 15],
		['15.000', ',', 15000],
		['1,250.5', '.', 1250.5],
		['1.250,5', ',', 1250.5],
		['-7,5', ',', -7.5],
		// Not written so: what is made of it otherwise.
		['7,5', '.', -1],
		['1,25', '.', -1],
		['mười', ',', -1],
		['', ',', -1]
	] as const)('%s whose decimal mark is %s', async (text, mark, expected) => {
		const answer = await engine.query(
			sql`SELECT ${raw(numberBy('t', mark, '-1'))} AS n FROM (SELECT ${text}::VARCHAR AS t)`
		);
		expect(answer.column('n')).toEqual([expected]);
	});
	it.each([
		['1.716', 1716],
		['1,716', 1716],
		['15.000 đ', 15000],
		['15.000đ', 15000],
		['1.250.000 VNĐ', 1250000],
		['0', 0],
		['-5', -5],
		['20000.0', 20000],
		['20000,00', 20000],
		['1 716', 1716],
		['hơn 2.000', 2000],
		['7,5', null],
		['mười', null]
	])('integer %s', async (text, expected) => {
		const answer = await engine.query(sql`SELECT integer_of(bare_number(${text})) AS n`);
		expect(answer.column('n')).toEqual([expected]);
	});
	it.each([
		['7,5', false, 7.5],
		['7.5', false, 7.5],
		['0.125', false, 0.125],
		['1.716', false, 1716],
		['1.716', true, 1.716],
		['1.716,25', false, 1716.25],
		['1,716.25', false, 1716.25],
		['50%', false, 0.5],
		['x', false, null]
	])('decimal %s (pointed: %s)', async (text, pointed, expected) => {
		const answer = await engine.query(sql`SELECT decimal_or_percent(bare_number(${text}), ${pointed}) AS n`);
		expect(answer.column('n')).toEqual([expected]);
	});
});

describe('marks', () => {
	it('joins codes and details, and says nothing where nothing is to be said', async () => {
		const both = marks([
			mark('true', 'a', "'1'"),
			mark('false', 'b'),
			mark('true', 'c'),
			mark('true', 'd', "'2'")
		]);
		const answer = await engine.query(
			raw(
				`SELECT ${markCodes(both)} AS codes, ${markDetails(both)} AS details, ${marks([mark('false', 'a')])} AS none`
			)
		);
		expect(answer.rows()).toEqual([{ codes: 'a;c;d', details: '1; ; 2', none: null }]);
	});
});
