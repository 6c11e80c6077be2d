import { describe, expect, it } from 'vitest';
import type { UsageError } from '#lib/core/errors.ts';
import { parseWhere } from './where.ts';

describe('parseWhere', () => {
	it.each([
		['ward=00343', { dimension: 'ward', op: 'in', values: ['00343'] }],
		['ward = 00343, 00346', { dimension: 'ward', op: 'in', values: ['00343', '00346'] }],
		['ward=', { dimension: 'ward', op: 'in', values: [null] }],
		['ward=00343,', { dimension: 'ward', op: 'in', values: ['00343', null] }],
		['channel=null', { dimension: 'channel', op: 'in', values: [null] }],
		[
			'procedure="Khai sinh, kết hôn",x',
			{ dimension: 'procedure', op: 'in', values: ['Khai sinh, kết hôn', 'x'] }
		],
		['procedure=a "b" c', { dimension: 'procedure', op: 'in', values: ['a "b" c'] }],
		['field=a=b', { dimension: 'field', op: 'in', values: ['a=b'] }],
		['month>=2017-03', { dimension: 'month', op: '>=', value: '2017-03' }],
		['month=2017-03,2017-05', { dimension: 'month', op: 'in', values: ['2017-03', '2017-05'] }],
		['day<2017-03-16', { dimension: 'day', op: '<', value: '2017-03-16' }],
		['hour<=8', { dimension: 'hour', op: '<=', value: '8' }],
		['quarter=2017-Q1', { dimension: 'quarter', op: 'in', values: ['2017-Q1'] }]
	])('reads %s', (where, filters) => {
		expect(parseWhere(where)).toEqual(filters);
	});

	it.each([
		['ward', 'where_invalid'],
		['=x', 'where_invalid'],
		['month=2017-03,2017-4', 'where_invalid'],
		['month=2017-03,', 'where_invalid'],
		['month>=2017-3', 'where_invalid'],
		['day=2017-02-30', 'where_invalid'],
		['year=', 'where_invalid'],
		['hour=noon', 'where_invalid'],
		['hour>=8,9', 'where_invalid'],
		['colour=red', 'dimension_unknown']
	])('refuses %s', (where, code) => {
		expect(() => parseWhere(where)).toThrowError(
			expect.objectContaining({ code, exitCode: 2 }) as UsageError
		);
	});
});
