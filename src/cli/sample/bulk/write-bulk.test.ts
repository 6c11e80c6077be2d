import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeBulk } from './write-bulk.ts';

const root = mkdtempSync(join(tmpdir(), 'bulk-'));
afterAll(() => rmSync(root, { recursive: true }));

function lines(folder: string, seed: string): string[] {
	const written = writeBulk(join(root, folder), 3_000, seed);
	const text = readFileSync(join(root, folder, 'ho-so-001.csv'), 'utf8');
	expect(Buffer.byteLength(text)).toBe(written.bytes);
	return text.trimEnd().split('\n');
}

it('writes as many rows as asked, the same for the same seed', () => {
	const first = lines('a', 's');
	expect(first).toHaveLength(3_001);
	expect(lines('b', 's')).toEqual(first);
	expect(lines('c', 't')).not.toEqual(first);
});

it('writes rows of thirteen cells with unique ids that carry the day of acceptance', () => {
	const [header, ...rows] = lines('d', 's').map((line) => line.split(','));
	expect(header).toHaveLength(13);
	for (const row of rows) {
		expect(row).toHaveLength(13);
		expect(row[0]).toMatch(/^000\.\d\d\.09\.H26-\d{6}-\d{4}$/);
		expect(`20${row[0]?.slice(14, 20)}`).toBe(row[6]?.slice(0, 10).replaceAll('-', ''));
	}
	expect(new Set(rows.map((row) => row[0])).size).toBe(rows.length);
	const days = new Set(rows.map((row) => row[6]?.slice(0, 10)));
	expect([...days].sort()[0]).toBe('2016-03-01');
	expect([...days].sort().at(-1)).toBe('2018-02-28');
});
