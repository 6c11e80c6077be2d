import { describe, expect, it } from 'vitest';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { sheetRecords } from '../../../src/cli/sheet-records.ts';
import { headers, isWhole, pollutions, type Polluted, type Table } from './pollution.ts';

/** What `nhipso read` prints, taken apart. Further tables of a file follow the first. */
async function read({ text }: Polluted): Promise<{ header: string[] | null; rows: Table }> {
	const raw = await readRaw(new TextEncoder().encode(text), 'x.csv');
	const understood = understand(raw, 'x.csv');
	let header: string[] | null = null;
	const rows: Table = [];
	for (const sheet of understood.sheets) {
		for (const [i, cells] of [...sheetRecords(raw, understood, sheet)].entries()) {
			if (i === 0 && sheet.headerRow !== null && header === null) header = cells;
			else rows.push(cells);
		}
	}
	return { header, rows };
}

/**
 * Kinds of which some files do not come back as they should, cell by cell and in order: how many, as in docs/decisions/0005-file-readers.md. A
 * lost delimiter in front of a quoted cell leaves a quote inside a cell, where it means nothing, and the commas after it count again.
 */
const broken = { 'a delimiter less': [8, 64], 'a delimiter less, in the header': [1, 8] };

describe.each(Object.entries(headers))('a delimited file with %s headers', (_, header) => {
	it('comes back with every cell in its place through every kind of pollution, but for those named', async () => {
		const files = new Map<string, number>();
		const short = new Map<string, number>();
		for (const polluted of pollutions(8, header)) {
			const { kind, place } = polluted;
			files.set(kind, (files.get(kind) ?? 0) + 1);
			const found = await read(polluted);
			const whole = isWhole(polluted, found);
			if (!Object.hasOwn(broken, kind)) expect(found, `${kind}, ${place}`).toSatisfy(() => whole);
			if (!whole) short.set(kind, (short.get(kind) ?? 0) + 1);
		}
		expect(files.size).toBe(36);
		expect(Object.fromEntries([...short].map(([kind, count]) => [kind, [count, files.get(kind)]]))).toEqual(
			broken
		);
	});
});
