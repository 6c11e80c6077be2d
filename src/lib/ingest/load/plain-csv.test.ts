import { describe, expect, it } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { raw } from '#lib/sql/sql.ts';
import { plainDataset } from './dataset.ts';
import { bytesInput, type LoadInput } from './input.ts';
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

	it.each([
		['1,2\n', 'tidy'],
		['1 ,2\n', 'untidy'],
		['1,2 \n', 'untidy'],
		['\n1,2\n', 'blank lines'],
		['x\u00a0y,2\n', 'untidy'],
		['Phươ\u0300ng,2\n', 'untidy']
	])('%j in the middle of a megabyte, at an odd place and at an even one', (text, texture) => {
		for (const before of ['ab,c\n', 'ab,cd\n']) {
			const large = before + 'Phường Khương Đình,1\n'.repeat(30_000);
			expect(textureOf(bytes(large + text + large), 0x2c)).toBe(texture);
		}
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

describe('a plain file that is not what its ends led to expect', () => {
	const header = 'Mã hồ sơ,Mã TTHC,Phường/Xã,Hình thức nộp,Ngày tiếp nhận,Trạng thái';
	const row = (i: number, channel: string) =>
		`H26-170306-${i},1.001193,Hạ Đình,${channel},06/03/2017 08:00:00,Đang xử lý`;
	const rowsWith = (line: string) => [
		...Array.from({ length: 6000 }, (_, i) => row(i, 'Trực tuyến')),
		line,
		...Array.from({ length: 6000 }, (_, i) => row(6000 + i, 'Trực tuyến'))
	];
	const load = async (lines: string[], slice?: LoadInput['slice']) => {
		const engine = await openNodeEngine();
		const given = bytesInput('a.csv', bytes([header, ...lines].join('\n')));
		const loaded = await loadInputs(engine, [slice ? { ...given, slice } : given], {
			units: 'registry',
			dataset: { ...plainDataset('t'), scope: ['009'] },
			key: new Uint8Array(32)
		});
		const odd = (
			await engine.query(raw(`SELECT channel, source_row FROM dossiers WHERE dossier_id = 'H26-170306-ODD'`))
		).rows();
		const inOrder = await engine.query(
			raw(`SELECT count(*) AS n FROM dossiers
				WHERE dossier_id <> 'H26-170306-ODD' AND source_row - 2 - (source_row > 6002)::INTEGER
					<> split_part(dossier_id, '-', 3)::INTEGER`)
		);
		await engine.close();
		return {
			reader: loaded.inputs[0]?.reader,
			ledger: loaded.ledger[0],
			odd,
			misplaced: inOrder.column('n')[0]
		};
	};
	const odd = (channel: string) => row(0, channel).replace('-0,', '-ODD,');

	it.each([
		// A label only met in the middle is learnt, and the file read once more.
		['a label of the middle', odd('2 - trực TUYẾN'), 'online', 0],
		['a label that is none', odd('Bồ câu'), null, 1],
		['a text that is to be tidied', odd('Trực  tiếp '), 'in_person', 0]
	])('%s', async (_, line, channel, unknown) => {
		const { reader, ledger, odd: found, misplaced } = await load(rowsWith(line));
		expect(reader).toBe('engine');
		expect(found).toEqual([{ channel, source_row: 6002 }]);
		expect(ledger).toMatchObject({ rows_in: 12_001, accepted: 12_001 });
		expect(ledger?.reasons['channel_unknown'] ?? 0).toBe(unknown);
		// Numbers of rows are their places in the file.
		expect(misplaced).toBe(0);
	});

	it('has a total in its middle: the careful reader takes it, and no row is counted twice', async () => {
		const { reader, ledger } = await load(rowsWith('Tổng cộng,,,,,'));
		expect(reader).toBe('careful');
		expect(ledger).toMatchObject({ rows_in: 12_001, accepted: 12_000, ignored: 1 });
	});

	it('cannot be read to its end: a problem in the ledger', async () => {
		await expect(
			load(rowsWith(odd('Trực tuyến')), () =>
				Promise.reject(new AppError('file_unreadable', { file: 'a.csv', reason: 'EIO' }))
			)
		).rejects.toMatchObject({ code: 'no_input_readable' });
	});
});
