import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { plainDataset } from '#lib/ingest/load/dataset.ts';
import { bytesInput } from '#lib/ingest/load/input.ts';
import { loadInputs } from '#lib/ingest/load/load.ts';
import { raw } from '#lib/sql/sql.ts';
import { targetValue } from './target.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

it('takes the spellings of one target in a file for one figure', async () => {
	const csv = [
		'Mã chỉ tiêu,Phạm vi,Kỳ,Giá trị',
		'D1a,Quận,2016,30',
		'D1a,Quận,2017,30%',
		'D1a,Quận,2018,"0,3"',
		'D1a,Quận,2019,100%',
		'D1a,Quận,2020,100'
	].join('\n');
	// Targets alone name no day of the data.
	const options = { units: 'from-data' as const, dataset: plainDataset('test'), key: new Uint8Array(32) };
	await loadInputs(engine, [bytesInput('chi-tieu.csv', new TextEncoder().encode(csv))], {
		...options,
		asOf: '2020-12-31'
	});
	const found = await engine.query(raw('SELECT value FROM targets ORDER BY period'));
	expect(found.column('value').map((value) => targetValue('D1a', Number(value)))).toEqual([
		0.3, 0.3, 0.3, 1, 1
	]);
});

it('leaves days as they are', () => {
	expect(targetValue('D6', 12)).toBe(12);
});
