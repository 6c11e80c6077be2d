import { afterAll, expect, it } from 'vitest';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { raw } from '#lib/sql/sql.ts';
import { plainDataset } from './dataset.ts';
import { bytesInput } from './input.ts';
import { loadInputs } from './load.ts';

const engine = await openNodeEngine();
afterAll(() => engine.close());

const files = {
	// Read by the engine itself.
	'co-cot.csv': [
		'Mã hồ sơ,Ngày tiếp nhận,Phản ánh kiến nghị,Thanh toán trực tuyến',
		'H26-170306-0001,06/03/2017,,x',
		'H26-170306-0002,06/03/2017,,',
		'H26-170306-0003,06/03/2017,,chưa rõ'
	],
	// Titles above the header: read by the careful reader.
	'co-tieu-de.csv': [
		'BÁO CÁO HỒ SƠ,,',
		'',
		'Mã hồ sơ,Ngày tiếp nhận,Thanh toán trực tuyến',
		'H26-170306-0004,06/03/2017,Có',
		'H26-170306-0005,06/03/2017,'
	],
	'khong-cot.csv': ['Mã hồ sơ,Ngày tiếp nhận', 'H26-170306-0006,06/03/2017']
};

it('an empty cell of a column of ticks says no; a sheet without the column, and what cannot be read, say nothing', async () => {
	const inputs = Object.entries(files).map(([file, lines]) =>
		bytesInput(file, new TextEncoder().encode(`${lines.join('\n')}\n`))
	);
	await loadInputs(engine, inputs, {
		units: 'registry',
		dataset: plainDataset('test'),
		key: new Uint8Array(32).fill(7)
	});
	const found = await engine.query(
		raw('SELECT right(dossier_id, 1) AS id, paid_online, complaint FROM dossiers ORDER BY dossier_id')
	);
	expect(found.rows().map((row) => [row.id, row.paid_online, row.complaint])).toEqual([
		['1', true, false],
		['2', false, false],
		['3', null, false],
		['4', true, null],
		['5', false, null],
		['6', null, null]
	]);
});
