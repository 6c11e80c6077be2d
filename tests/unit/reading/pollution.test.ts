import { describe, expect, it } from 'vitest';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { sheetRecords } from '../../../src/cli/sheet-records.ts';
import { headers, pollutions, scoreOf, type Polluted, type Score, type Table } from './pollution.ts';

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
 * Kinds that do not come back whole, with the least their mean scores may be. A lost delimiter in front of a quoted cell
 * leaves a quote inside a cell, where it means nothing, and the commas after it count again.
 */
const short: Record<string, Partial<Score>> = {
	'a delimiter less': { record: 0.97, cell: 0.99 },
	'a delimiter less, in the header': { header: 0.98 }
};

describe.each(Object.entries(headers))('a delimited file with %s headers', (_, header) => {
	it('keeps every cell through every kind of pollution, but for those named', async () => {
		const scores = new Map<string, Score[]>();
		for (const polluted of pollutions(8, header)) {
			scores.set(polluted.kind, [
				...(scores.get(polluted.kind) ?? []),
				scoreOf(polluted, await read(polluted))
			]);
		}
		const mean = (all: Score[], of: keyof Score) =>
			all.reduce((sum, score) => sum + score[of], 0) / all.length;
		for (const [kind, all] of scores) {
			for (const of of ['header', 'record', 'cell'] as const) {
				const least = short[kind]?.[of];
				const found = mean(all, of);
				if (least === undefined) expect(found, `${kind}: ${of}`).toBe(1);
				else expect(found, `${kind}: ${of}`).toBeGreaterThanOrEqual(least);
			}
		}
		expect(scores.size).toBe(36);
	});
});
