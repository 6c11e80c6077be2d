import { describe, expect, it } from 'vitest';
import { readRaw } from './index.ts';
import { markupKind } from './magic.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('what is no table', () => {
	it.each([
		['<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>', 'SVG'],
		['<?xml version="1.0"?>\n<!-- made by -->\n<!DOCTYPE svg>\n<svg width="1"><g/></svg>', 'SVG'],
		['<svg:svg><svg:g/></svg:svg>', 'SVG'],
		['\ufeff<feed><entry/></feed>', 'XML'],
		['<?xml version="1.0"?>', 'XML'],
		['<id>,<name>\n1,An\n', null],
		['a,<b/>\n', null],
		['<5,>=5\n', null]
	])('markup %j is %s', (head, kind) => {
		expect(markupKind(head)).toBe(kind);
	});

	it('a drawing renamed .csv is refused by what it is', async () => {
		await expect(readRaw(bytes('<svg><path d="M0 0"/></svg>'), 'anh.csv')).rejects.toMatchObject({
			code: 'file_not_table',
			params: { file: 'anh.csv', kind: 'SVG' }
		});
	});

	it('text of four bytes a character is refused, not read as UTF-16', async () => {
		const wide = new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]);
		await expect(readRaw(wide, 'a.csv')).rejects.toMatchObject({
			code: 'file_not_text',
			params: { kind: 'UTF-32' }
		});
	});

	it('cells without a single character are an empty file', async () => {
		for (const text of [',,,\n,,,\n', ' \n;;\n', '\t\t\r\n'])
			await expect(readRaw(bytes(text), 'a.csv')).rejects.toMatchObject({ code: 'file_empty' });
	});
});
