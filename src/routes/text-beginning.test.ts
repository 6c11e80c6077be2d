import { expect, it } from 'vitest';
import { textBeginning } from './text-beginning.ts';

const LOOK_BYTES = 4 << 20;
const LINE = '000.00.00.H26-170316-0001;16/03/2017;Phường Khương Đình\n';

/** A blob of gigabytes by its own word, that counts what is asked of it. */
function huge(head: string) {
	const bytes = new TextEncoder().encode(head.repeat(Math.ceil((LOOK_BYTES + 9) / head.length)));
	const asked = { whole: 0 };
	const blob = {
		size: 5 * 1024 ** 3,
		slice: (from: number, to: number) => new Blob([bytes.subarray(from, to)]),
		arrayBuffer: async () => {
			asked.whole += 1;
			return new ArrayBuffer(0);
		}
	} as unknown as Blob;
	return { blob, asked };
}

it.each([
	['{"a": {"b": [1, 2, 3', 'file_too_large'],
	['PK\u0003\u0004 a workbook of gigabytes', 'file_too_large'],
	['%PDF-1.7 a document of gigabytes', 'file_not_text']
])('refuses %s by its size and beginning, without taking it into memory', async (head, code) => {
	const { blob, asked } = huge(head);
	await expect(textBeginning(blob, 'a.bin')).rejects.toMatchObject({ code });
	expect(asked.whole).toBe(0);
});

it('takes a CSV file of gigabytes by its beginning', async () => {
	const { blob, asked } = huge(LINE);
	const bytes = await textBeginning(blob, 'a.csv');
	expect(bytes.at(-1)).toBe(0x0a);
	expect(bytes.length).toBeGreaterThan(LOOK_BYTES - 200);
	expect(asked.whole).toBe(0);
});

it.each([
	['with a mark', '\ufeff'],
	['without', '']
])('cuts UTF-16 %s between lines, not inside a character', async (_, mark) => {
	const text = mark + LINE.repeat(Math.ceil(LOOK_BYTES / 2 / LINE.length) + 50);
	const bytes = new Uint8Array(new Uint16Array([...text].map((each) => each.charCodeAt(0))).buffer);
	const beginning = await textBeginning(new Blob([bytes]), 'a.csv');
	expect(beginning.length).toBeLessThanOrEqual(LOOK_BYTES);
	const lines = new TextDecoder('utf-16le', { fatal: true }).decode(beginning).split('\n');
	expect(lines.at(-1)).toBe('');
	expect(new Set(lines.slice(0, -1).map((line) => `${line}\n`))).toEqual(new Set([LINE]));
});
