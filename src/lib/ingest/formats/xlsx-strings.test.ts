import { describe, expect, it } from 'vitest';
import { lastString, sharedStrings } from './xlsx-strings.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const sheet = (cells: string) =>
	bytes(`<?xml version="1.0"?><worksheet><sheetData>${cells}</sheetData></worksheet>`);

describe('strings of a workbook', () => {
	it.each([
		['<sst><si><t>a</t></si><si ><t/></si><si/></sst>', 3],
		['<sst><sid/><s/></sst>', 0],
		['<sst/>', 0]
	])('%s has %i', (text, count) => {
		expect(sharedStrings(bytes(text))).toBe(count);
	});

	it.each([
		['<c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>12</v></c><c r="C1"><v>99</v></c>', 12],
		["<c t='s' r='A1'><v> 3</v></c>", 3],
		['<c r="A1" s="4" t="s"><f>A2</f><v>5</v></c>', 5],
		['<c r="A1" t="s"/><c r="B1"><v>8</v></c>', -1],
		['<c r="A1" t="str"><v>8</v></c><c r="B1" t="b"><v>1</v></c>', -1],
		['<c r="A1" at="s"><v>8</v></c>', -1],
		['<col min="1" t="s"/><v>8</v>', -1],
		['<c r="A1" t="inlineStr"><is><t>of t="s" there</t></is></c><c r="B1"><v>8</v></c>', -1],
		['<c r="A1" t="s" t="s"><v>6</v></c><c r="B1" t="s"><v>2</v></c>', 6],
		['<c r="A1" t="s"', -1]
	])('%s names up to %i', (cells, last) => {
		expect(lastString(sheet(cells))).toBe(last);
	});

	it('under a prefix', () => {
		const text = '<x:worksheet><x:c r="A1" t="s"><x:v>4</x:v></x:c></x:worksheet>';
		expect(lastString(bytes(text))).toBe(4);
	});
});
