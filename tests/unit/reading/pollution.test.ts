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

describe.each(Object.entries(headers))('a delimited file with %s headers', (_, header) => {
	it('comes back with every cell in its place and order through every kind of pollution', async () => {
		const kinds = new Set<string>();
		let files = 0;
		for (const polluted of pollutions(8, header)) {
			const found = await read(polluted);
			expect(found, `${polluted.kind}, ${polluted.place}`).toSatisfy(() => isWhole(polluted, found));
			kinds.add(polluted.kind);
			files += 1;
		}
		expect([kinds.size, files]).toEqual([51, 300]);
	});
});
