import { describe, expect, it } from 'vitest';
import { dayNumber } from '#lib/core/dates.ts';
import { AliasBook } from './alias-book.ts';
import { formatAliases, parseAliases, type Alias } from './alias.ts';

const ward: Alias = {
	kind: 'ward',
	text: 'Kh. Đình',
	code: '00364',
	from: '2004-07-08',
	to: '2025-06-30',
	scope: ['009']
};
const outside: Alias = { kind: 'ward', text: 'Ngoại tỉnh', code: null, none: 'outside' };

describe('an alias file', () => {
	it('is read as it was written', () => {
		expect(parseAliases(formatAliases([ward, outside]))).toEqual([ward, outside]);
	});

	it.each([
		['no JSON', 'JSON'],
		['[]', 'aliases'],
		['{"aliases": [{"kind": "street", "text": "a", "code": "1"}]}', 'aliases[0].kind'],
		['{"aliases": [{"kind": "ward", "text": " ", "code": "1"}]}', 'aliases[0].text'],
		['{"aliases": [{"kind": "ward", "text": "a"}]}', 'aliases[0].code'],
		['{"aliases": [{"kind": "ward", "text": "a", "code": null}]}', 'aliases[0].none'],
		['{"aliases": [{"kind": "ward", "text": "a", "code": "1", "from": "1/2/2020"}]}', 'aliases[0].from'],
		['{"aliases": [{"kind": "ward", "text": "a", "code": "1", "note": ""}]}', 'aliases[0].note']
	])('%s is refused at %s', (text, field) => {
		expect(() => parseAliases(text)).toThrow(expect.objectContaining({ params: { field }, exitCode: 2 }));
	});
});

describe('looking up', () => {
	const book = new AliasBook(
		[ward, outside, { ...outside, code: '00367', none: undefined } as never],
		['009']
	);
	const day = dayNumber('2017-03-06');
	it('finds a form however it is written, on the days it holds', () => {
		expect(book.find('ward', 'KH ĐÌNH', day)?.code).toBe('00364');
		expect(book.find('ward', 'kh. đình', dayNumber('2025-07-01'))).toBeUndefined();
		expect(book.find('school', 'Kh. Đình', day)).toBeUndefined();
	});
	it('the last word counts', () => {
		expect(book.find('ward', 'ngoại tỉnh', day)?.code).toBe('00367');
	});
	it('what was said of other data does not count', () => {
		expect(new AliasBook([ward], ['356']).find('ward', 'Kh. Đình', day)).toBeUndefined();
	});
});
