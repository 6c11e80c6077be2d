import { describe, expect, it } from 'vitest';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { raw } from '#lib/sql/sql.ts';
import { plainDataset } from './dataset.ts';
import { bytesInput } from './input.ts';
import { loadInputs } from './load.ts';
import { textureOf } from './texture.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('texture', () => {
	it.each([
		['a,b\nPhường Khương Đình,1\n', 'tidy'],
		['\ufeffa,b\n1,2\n', 'tidy'],
		['a,b\r\n1,2\r\n', 'tidy'],
		['a,b\n\n1,2\n', 'blank lines'],
		['a,b\r\n\r\n1,2\r\n', 'blank lines'],
		['a,b\n1 ,2\n', 'untidy'],
		['a,b\n1,2 \n', 'untidy'],
		['a,b\n1, 2\n', 'untidy'],
		['a,b\n"1 ",2\n', 'untidy'],
		['a,b\nx  y,2\n', 'untidy'],
		['a,b\nx\u00a0y,2\n', 'untidy'],
		['a,b\nx\u200by,2\n', 'untidy'],
		['a,b\nPhươ\u0300ng,2\n', 'untidy'],
		['a,b\nx\ty,2\n', 'untidy']
	])('%j', (text, texture) => {
		expect(textureOf(bytes(text), 0x2c)).toBe(texture);
	});
});

describe('two readers', () => {
	const line = (i: number, ward: string) =>
		`H26-170306-${i},1.001193,${ward},Trực tuyến,06/03/2017 08:${String(i % 60).padStart(2, '0')}:00,"Đang ""xử"" lý",15.000`;
	const file = (ward: string) =>
		[
			'Mã hồ sơ,Mã TTHC,Phường/Xã,Hình thức nộp,Ngày tiếp nhận,Lý do từ chối,Lệ phí',
			...Array.from({ length: 5000 }, (_, i) => line(i, ward))
		].join('\n');

	it.each([
		['tidy', 'P. Hạ Đình'],
		['to be tidied', 'P.  Hạ Đình ']
	])(
		'give the same rows for a plain file that is %s',
		async (_, ward) => {
			const tables = [];
			// By its name alone the second is not offered to the engine's reader.
			for (const name of ['a.csv', 'a.dat']) {
				const engine = await openNodeEngine();
				const loaded = await loadInputs(engine, [bytesInput(name, bytes(file(ward)))], {
					units: 'registry',
					dataset: { ...plainDataset('t'), scope: ['009'] },
					key: new Uint8Array(32)
				});
				tables.push({
					reader: loaded.inputs[0]?.reader,
					rows: (
						await engine.query(raw('SELECT * EXCLUDE (source_file) FROM dossiers ORDER BY source_row'))
					).rows()
				});
				await engine.close();
			}
			expect(tables.map(({ reader }) => reader)).toEqual(['engine', 'careful']);
			expect(tables[0]?.rows.length).toBe(5000);
			expect(tables[0]?.rows[4999]).toMatchObject({ ward: '00361', source_row: 5001, fee: 15000 });
			expect(tables[0]?.rows).toEqual(tables[1]?.rows);
		},
		60_000
	);
});
