import { afterEach, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { raw } from '#lib/sql/sql.ts';
import { plainDataset } from './dataset.ts';
import { bytesInput } from './input.ts';
import { loadInputs } from './load.ts';

/** Names of schools and offices mean what bears them on the day of the row. */
let engine: Engine;
afterEach(() => engine.close());

async function load(files: Record<string, string[]>) {
	engine = await openNodeEngine();
	const inputs = Object.entries(files).map(([file, lines]) =>
		bytesInput(file, new TextEncoder().encode(lines.join('\n')))
	);
	const { reconciliation } = await loadInputs(engine, inputs, {
		units: 'registry',
		dataset: { ...plainDataset('test'), scope: ['009'] },
		key: new Uint8Array(32).fill(7)
	});
	return { reconciliation, select: async (text: string) => (await engine.query(raw(text))).rows() };
}

it('a session is of the school that bore the name on its day', async () => {
	const { select, reconciliation } = await load({
		'truong.csv': [
			'Mã trường,Tên trường,Cấp học,Phường/Xã,Hiệu lực từ,Hiệu lực đến,Tên trường cũ,Ngày đổi tên,Sáp nhập vào',
			'A,THCS Hạ Đình,THCS,Hạ Đình,05/09/1990,31/08/2018,,,C',
			'C,THCS Đại Kim,THCS,Hạ Đình,01/09/2018,,,,',
			'D,THCS Lê Lợi,THCS,Khương Đình,,,THCS Thượng Đình,01/01/2020,'
		],
		'lop.csv': [
			'Mã lớp,Ngày,Trường,Đối tượng',
			'1,31/08/2018,THCS Hạ Đình,Học sinh',
			'2,01/09/2018,THCS Hạ Đình,Học sinh',
			'3,01/09/2018,THCS Đại Kim,Học sinh',
			'4,31/12/2019,THCS Thượng Đình,Học sinh',
			'5,02/01/2020,THCS Lê Lợi,Học sinh'
		]
	});
	expect(await select('SELECT session, school FROM sessions ORDER BY session')).toEqual([
		{ session: '1', school: 'A' },
		{ session: '2', school: null },
		{ session: '3', school: 'C' },
		{ session: '4', school: 'D' },
		{ session: '5', school: 'D' }
	]);
	expect(reconciliation.doubtful).toMatchObject([
		{ kind: 'school', text: 'THCS Hạ Đình', from: '2018-09-01', doubt: 'unmatched', rows: 1 }
	]);
	expect(reconciliation.doubtful[0]?.candidates[0]).toMatchObject({ code: 'C', why: 'succession' });
	// When a school began says nothing of the day its ward is named on.
	expect(await select('SELECT code, ward FROM schools ORDER BY code')).toEqual([
		{ code: 'A', ward: '00361' },
		{ code: 'C', ward: '00361' },
		{ code: 'D', ward: '00364' }
	]);
});

it('offices of one name before and after 1 July 2025 are two where their units are; one whose unit has ended is asked about', async () => {
	const { select, reconciliation } = await load({
		'ho-so.csv': [
			'Mã hồ sơ,Mã TTHC,Phường/Xã,Đơn vị tiếp nhận,Ngày tiếp nhận,Trạng thái',
			'1,1.001193,Phương Liệt,UBND phường Phương Liệt,30/06/2025,Đã trả kết quả',
			'2,1.001193,Phương Liệt,UBND P. Phương Liệt,01/07/2025,Đã trả kết quả',
			'3,1.001193,Khương Đình,UBND phường Khương Đình,30/06/2025,Đã trả kết quả',
			'4,1.001193,Khương Đình,UBND phường Khương Đình,01/07/2025,Đã trả kết quả',
			'5,1.001193,Khương Đình,UBND phường Hạ Đình,01/07/2025,Đã trả kết quả',
			'6,1.001193,Phương Liệt,UBND phường Phương Liệt,02/07/2025,Đã trả kết quả'
		]
	});
	expect(await select('SELECT dossier_id, unit FROM dossiers ORDER BY dossier_id')).toEqual([
		{ dossier_id: '1', unit: 'UBND phường Phương Liệt (đến 30/06/2025)' },
		{ dossier_id: '2', unit: 'UBND phường Phương Liệt' },
		{ dossier_id: '3', unit: 'UBND phường Khương Đình' },
		{ dossier_id: '4', unit: 'UBND phường Khương Đình' },
		{ dossier_id: '5', unit: 'UBND phường Hạ Đình' },
		{ dossier_id: '6', unit: 'UBND phường Phương Liệt' }
	]);
	const [asked, ...others] = reconciliation.doubtful.filter(({ kind }) => kind === 'office');
	expect(others).toEqual([]);
	expect(asked).toMatchObject({ text: 'UBND phường Hạ Đình', from: '2025-07-01', doubt: 'unmatched' });
	// It became Khương Đình and Thanh Liệt, of which the data has one.
	expect(asked?.candidates[0]).toEqual({
		code: 'UBND phường Khương Đình',
		name: 'UBND phường Khương Đình',
		score: 0.5,
		why: 'succession'
	});
});
