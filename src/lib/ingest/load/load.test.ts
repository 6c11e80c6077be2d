import { afterEach, describe, expect, it } from 'vitest';
import { asWritten } from '#lib/core/formula-text.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { raw } from '#lib/sql/sql.ts';
import { plainDataset } from './dataset.ts';
import { bytesInput, type LoadOptions } from './input.ts';
import { ledgerCsv } from './ledger.ts';
import { loadInputs } from './load.ts';
import { parseMapping } from './mapping/mapping.ts';

let engine: Engine;
afterEach(() => engine.close());

const key = new Uint8Array(32).fill(7);
const options: LoadOptions = {
	units: 'registry',
	dataset: { ...plainDataset('test'), scope: ['009'] },
	key
};

async function load(files: Record<string, string>, more: Partial<LoadOptions> = {}) {
	engine = await openNodeEngine();
	const inputs = Object.entries(files).map(([file, text]) =>
		bytesInput(file, new TextEncoder().encode(text))
	);
	const loaded = await loadInputs(engine, inputs, { ...options, ...more });
	let csv = '';
	for await (const piece of ledgerCsv(engine)) csv += piece;
	const rows = async (text: string) => (await engine.query(raw(text))).rows();
	return { ...loaded, csv: csv.trim().split('\n').slice(1), select: rows };
}

const header =
	'Mã hồ sơ,Mã TTHC,Phường/Xã,Hình thức nộp,Ngày tiếp nhận,Ngày kết thúc xử lý,Trạng thái,Chủ hồ sơ';

describe('dossiers', () => {
	it('types, resolves and accounts for every row', async () => {
		const { csv, ledger, select, asOf } = await load({
			'a.csv': [
				header,
				'000.00.00.H26-170306-0001,1.001193.000.00.00.H26,P. Khương Đình,Trực tuyến,06/03/2017 08:30:00,07/03/2017 09:00:00,Đã trả kết quả,Nguyễn Văn A',
				'000.00.00.H26-170306-0002,1.1193,Hạ Đình,Trực tiếp,06/03/2017 09:00:00,,Đang xử lý,Trần Thị B',
				',1.001193,Hạ Đình,Trực tiếp,06/03/2017 09:00:00,,Đang xử lý,',
				'000.00.00.H26-170307-0003,1.001193,Hạ Đình,Trực tiếp,hôm qua,,Đang xử lý,',
				'000.00.00.H26-170308-0004,1.001193,Nơi nào đó,Bồ câu,07/03/2017 10:00:00,06/03/2017 10:00:00,Lạ,'
			].join('\n')
		});
		expect(csv).toEqual([
			'a.csv,,2,dossiers,accepted,,',
			'a.csv,,3,dossiers,accepted,,',
			'a.csv,,4,dossiers,rejected,missing_dossier_id,',
			'a.csv,,5,dossiers,rejected,date_unreadable,accepted_at',
			'a.csv,,6,dossiers,accepted,channel_unknown;status_unknown;dates_out_of_order;id_date_differs;ward_unmatched,Bồ câu; Lạ; finished_at; 170308; Nơi nào đó'
		]);
		expect(ledger).toMatchObject([
			{
				file: 'a.csv',
				table: 'dossiers',
				rows_in: 5,
				accepted: 3,
				rejected: 2,
				duplicate: 0,
				ignored: 0,
				problems: []
			}
		]);
		expect(asOf).toBe('2017-03-07');
		expect(
			await select(
				`SELECT dossier_id, procedure_code, ward, channel, status, CAST(accepted_at AS VARCHAR) AS at, accepted_at_has_time AS timed, source_row
					FROM dossiers ORDER BY source_row`
			)
		).toEqual([
			{
				dossier_id: '000.00.00.H26-170306-0001',
				procedure_code: '1.001193',
				ward: '00364',
				channel: 'online',
				status: 'result_returned',
				at: '2017-03-06 08:30:00',
				timed: true,
				source_row: 2
			},
			{
				dossier_id: '000.00.00.H26-170306-0002',
				procedure_code: '1.001193',
				ward: '00361',
				channel: 'in_person',
				status: 'in_process',
				at: '2017-03-06 09:00:00',
				timed: true,
				source_row: 3
			},
			{
				dossier_id: '000.00.00.H26-170308-0004',
				procedure_code: '1.001193',
				ward: null,
				channel: null,
				status: null,
				at: '2017-03-07 10:00:00',
				timed: true,
				source_row: 6
			}
		]);
		// The clear name is nowhere; the pseudonym is 16 bytes in hex.
		const [first] = await select('SELECT applicant FROM dossiers ORDER BY source_row');
		expect(first?.applicant).toMatch(/^[0-9a-f]{32}$/);
	});

	it('keeps the latest status and the history, whatever the order of the files', async () => {
		const older = `${header}\nD-1,1.001193,Hạ Đình,Trực tiếp,06/03/2017,,Đang xử lý,A\nD-2,1.001193,Hạ Đình,Trực tiếp,06/03/2017,,Đang xử lý,B`;
		const newer = `${header}\nD-1,1.001193,Hạ Đình,Trực tiếp,06/03/2017,09/03/2017,Đã xử lý xong,A\nD-2,1.001193,Hạ Đình,Trực tiếp,06/03/2017,,Đang xử lý,B`;
		for (const names of [
			['a.csv', 'b.csv'],
			['b.csv', 'a.csv']
		]) {
			const files = { [names[0] ?? '']: older, [names[1] ?? '']: newer };
			const { select, ledger } = await load(files);
			expect(await select('SELECT dossier_id, status FROM dossiers ORDER BY 1')).toEqual([
				{ dossier_id: 'D-1', status: 'done' },
				{ dossier_id: 'D-2', status: 'in_process' }
			]);
			expect(await select('SELECT dossier_id, status FROM dossiers_history')).toEqual([
				{ dossier_id: 'D-1', status: 'in_process' }
			]);
			const reasons = ledger.map((entry) => entry.reasons);
			expect(reasons.reduce((sum, each) => sum + (each.superseded ?? 0), 0)).toBe(1);
			expect(reasons.reduce((sum, each) => sum + (each.same_row ?? 0), 0)).toBe(1);
			await engine.close();
		}
		engine = await openNodeEngine();
	});

	it('takes a state told again after another for the newest', async () => {
		const told = (state: string) => `${header}\nD-1,1.001193,Hạ Đình,Trực tiếp,06/03/2017,,${state},A`;
		const open = told('Đang xử lý');
		const asked = told('Yêu cầu bổ sung');
		for (const { files, status } of [
			{ files: { '1.csv': open, '2.csv': asked, '3.csv': open }, status: 'in_process' },
			{ files: { '1.csv': open, '2.csv': asked, '3.csv': open, '4.csv': asked }, status: 'supplement_asked' }
		]) {
			const { select, csv } = await load(files);
			expect(await select('SELECT status FROM dossiers')).toEqual([{ status }]);
			// Of each state one row stays to be ranked; the copies of it are the same row.
			const reasons = csv.map((line) => line.split(',')[5]);
			expect(reasons.filter((reason) => reason === 'superseded')).toHaveLength(1);
			expect(reasons.filter((reason) => reason === 'same_row')).toHaveLength(csv.length - 2);
			await engine.close();
		}
		engine = await openNodeEngine();
	});

	it('takes a withdrawal without a day for the last word, whatever the order of the files, and one with a day by its day', async () => {
		const told = (id: string, finished: string, state: string) =>
			`${id},1.001193,Hạ Đình,Trực tuyến,06/03/2017,${finished},${state},A`;
		const files = [
			[
				told('D-1', '09/03/2017', 'Đã xử lý xong'),
				told('D-2', '09/03/2017', 'Đã xử lý xong'),
				told('D-3', '09/03/2017', 'Đã xử lý xong'),
				told('D-4', '09/03/2017', 'Đã xử lý xong')
			],
			[
				told('D-1', '', 'Công dân yêu cầu rút hồ sơ'),
				told('D-2', '08/03/2017', 'Công dân yêu cầu rút hồ sơ'),
				told('D-3', '10/03/2017', 'Công dân yêu cầu rút hồ sơ'),
				// No other end without a day undoes a result: a dossier that was done is not stopped or refused later.
				told('D-4', '', 'Dừng xử lý')
			]
		].map((lines) => [header, ...lines].join('\n'));
		for (const [first, second] of [files, files.toReversed()]) {
			const { select } = await load({ '1.csv': first!, '2.csv': second! });
			expect(await select('SELECT dossier_id, status FROM dossiers ORDER BY 1')).toEqual([
				{ dossier_id: 'D-1', status: 'withdrawn' },
				{ dossier_id: 'D-2', status: 'done' },
				{ dossier_id: 'D-3', status: 'withdrawn' },
				{ dossier_id: 'D-4', status: 'done' }
			]);
			await engine.close();
		}
		engine = await openNodeEngine();
	});

	it('writes no formula into the ledger’s lines, and can be read back', async () => {
		const formula = '=HYPERLINK("http://x","y")';
		const quoted = formula.replaceAll('"', '""');
		const { csv, select } = await load({
			'-a.csv': `${header}\nD-1,1.001193,Hạ Đình,"${quoted}",06/03/2017,,Đang xử lý,`
		});
		expect(csv).toEqual([`'-a.csv,,2,dossiers,accepted,channel_unknown,"'${quoted}"`]);
		// What is asked by SQL is no cell of a spreadsheet.
		expect(await select('SELECT file, detail FROM ledger_exceptions')).toEqual([
			{ file: '-a.csv', detail: formula }
		]);
		expect(["'-a.csv", `'${formula}`].map(asWritten)).toEqual(['-a.csv', formula]);
	});

	it('says which rows are practice, so that the ledger counts them', async () => {
		const { csv, ledger } = await load({
			'a.csv':
				'Mã hồ sơ,Ngày tiếp nhận,Hồ sơ thực hành\nD-1,06/03/2017,Có\nD-2,06/03/2017,Không\nD-3,06/03/2017,'
		});
		expect(csv).toEqual([
			'a.csv,,2,dossiers,accepted,practice,',
			'a.csv,,3,dossiers,accepted,,',
			'a.csv,,4,dossiers,accepted,,'
		]);
		expect(ledger).toMatchObject([{ accepted: 3, reasons: { practice: 1 } }]);
	});

	it('reckons money under a header of thousands into đồng, and says so', async () => {
		const names = 'Mã hồ sơ,Ngày tiếp nhận,Lệ phí (nghìn đồng)';
		const rows = [
			'D-1,06/03/2017,150',
			'D-2,06/03/2017,"7,5"',
			'D-3,06/03/2017,1.200',
			'D-4,06/03/2017,15.000 đ'
		];
		// A note makes the second file one for the careful reader.
		for (const text of [[names, ...rows].join('\n'), ['BÁO CÁO', '', names, ...rows].join('\n')]) {
			const { select, ledger } = await load({ 'a.csv': text });
			expect(await select('SELECT fee FROM dossiers ORDER BY dossier_id')).toEqual(
				[150_000, 7_500, 1_200_000, 15_000].map((fee) => ({ fee }))
			);
			expect(ledger.flatMap(({ notes }) => notes)).toContainEqual({
				code: 'unit_in_header',
				params: { column: 'Lệ phí (nghìn đồng)', unit: 1000 }
			});
			await engine.close();
		}
		engine = await openNodeEngine();
	});

	it('does not take a column of midnights for a time of day', async () => {
		const { select } = await load({
			'a.csv': `${header}\nD-1,,,,06/03/2017 00:00:00,,,\nD-2,,,,07/03/2017 00:00:00,,,`
		});
		expect(await select('SELECT DISTINCT accepted_at_has_time AS timed FROM dossiers')).toEqual([
			{ timed: false }
		]);
	});
});

describe('any export by a mapping', () => {
	it('reads foreign headers, values and dates, with wards as the data has them', async () => {
		const mapping = parseMapping(
			JSON.stringify({
				tables: [
					{
						table: 'dossiers',
						match: '*.csv',
						columns: {
							dossier_id: 'CASE_ID',
							accepted_at: 'OPEN_DT',
							channel: 'Source',
							ward: 'Area',
							status: 'State'
						},
						values: {
							channel: { online: ['Self Service'], in_person: ['Call'], '*': 'other' },
							status: { done: ['Closed'], in_process: ['Open'] }
						},
						dates: 'MM/DD/YYYY hh:mm:ss A'
					}
				]
			})
		);
		const { select, rows } = await load(
			{
				'x.csv':
					'CASE_ID,OPEN_DT,Source,Area,State\n17,03/06/2017 02:05:00 PM,Self Service,Mission Bay,Closed\n18,12/31/2016 01:00:00 AM,Fax,Mission Bay,Open\n19,12/30/2016 01:00:00 AM,call,,Open\n'
			},
			{ mapping, units: 'from-data' }
		);
		expect(
			await select(
				'SELECT dossier_id, CAST(accepted_at AS VARCHAR) AS at, channel, ward, status FROM dossiers'
			)
		).toEqual([
			{ dossier_id: '17', at: '2017-03-06 14:05:00', channel: 'online', ward: 'Mission Bay', status: 'done' },
			{
				dossier_id: '18',
				at: '2016-12-31 01:00:00',
				channel: 'other',
				ward: 'Mission Bay',
				status: 'in_process'
			},
			{ dossier_id: '19', at: '2016-12-30 01:00:00', channel: 'in_person', ward: null, status: 'in_process' }
		]);
		expect(rows).toMatchObject({ dossiers: 3, units: 1, procedures: 0 });
	});
});

describe('schools and students', () => {
	it('links claims to students by pseudonym and schools by name', async () => {
		const { select, csv } = await load(
			{
				'schools.csv':
					'Mã trường,Tên trường,Cấp học,Sĩ số khối 8\nKD,THCS Khương Đình,THCS,120\nHD,THCS Hạ Đình,THCS,98',
				'students.csv':
					'Mã định danh Bộ GD&ĐT,Họ tên,Ngày sinh,Lớp học,Khối học,Trường\nhs01,Nguyễn Văn An,01/02/2003,8A,8,Trường THCS Khương Đình\nHS02,Trần Bình,01/02/2003,8B,8,Khương Đinh',
				'claims.csv':
					'Mã phiếu,Mã học sinh,Mã hồ sơ,Thủ tục,Ngày thực hiện,Vai trò,GVCN xác nhận\nP1,HS01,H-1,Khai sinh,10/03/2017,Tự nộp,x\nP1,HS02,H-2,Khai sinh,10/03/2017,Hướng dẫn,'
			},
			{ asOf: '2017-03-31' }
		);
		expect(await select('SELECT class, school, grade FROM students ORDER BY class')).toEqual([
			{ class: '8A', school: 'KD', grade: 8 },
			{ class: '8B', school: 'KD', grade: 8 }
		]);
		expect(
			await select('SELECT claim, school, role, teacher_confirmed FROM claims JOIN students USING (student)')
		).toEqual([{ claim: 'P1', school: 'KD', role: 'filed', teacher_confirmed: true }]);
		expect(csv.filter((line) => line.includes('claims'))).toEqual([
			'claims.csv,,2,claims,accepted,,',
			'claims.csv,,3,claims,duplicate,duplicate_key,'
		]);
	});
});

describe('banners', () => {
	it('give the ward that a row does not name itself', async () => {
		const { select, csv } = await load({
			'a.csv': [
				'Mã hồ sơ,Mã TTHC,Phường/Xã,Hình thức nộp,Ngày tiếp nhận,Trạng thái',
				'I. Phường Hạ Đình,,,,,',
				'H-1,1.001193,,Trực tuyến,06/03/2017,Đang xử lý',
				'H-2,1.001193,Khương Đình,Trực tuyến,06/03/2017,Đang xử lý',
				'II. Lĩnh vực Hộ tịch,,,,,',
				'H-3,1.001193,,Trực tuyến,06/03/2017,Đang xử lý'
			].join('\n'),
			'b.csv': [
				'Mã hồ sơ,Mã TTHC,Hình thức nộp,Ngày tiếp nhận,Trạng thái',
				'I. UBND phường Hạ Đình,,,,',
				'H-4,1.001193,Trực tuyến,06/03/2017,Đang xử lý'
			].join('\n')
		});
		expect(await select('SELECT dossier_id, ward FROM dossiers ORDER BY 1')).toEqual([
			{ dossier_id: 'H-1', ward: '00361' },
			{ dossier_id: 'H-2', ward: '00364' },
			{ dossier_id: 'H-3', ward: null },
			{ dossier_id: 'H-4', ward: '00361' }
		]);
		expect(csv).toEqual([
			'a.csv,,2,dossiers,ignored,banner,',
			'a.csv,,3,dossiers,accepted,ward_from_group,Phường Hạ Đình',
			'a.csv,,4,dossiers,accepted,,',
			'a.csv,,5,dossiers,ignored,banner,',
			'a.csv,,6,dossiers,accepted,,',
			'b.csv,,2,dossiers,ignored,banner,',
			'b.csv,,3,dossiers,accepted,ward_from_group,UBND phường Hạ Đình'
		]);
	});
});

describe('vague counts', () => {
	it('are loaded as their bound, with their words beside', async () => {
		const rows = [
			'L1,06/03/2017,Tổ 1,Người dân,hơn 500,',
			'L2,07/03/2017,Tổ 2,Người dân,Gần 1.200,theo báo cáo',
			'L3,08/03/2017,Tổ 3,Người dân,35,điểm danh',
			'L4,09/03/2017,Tổ 4,Người dân,300+,',
			'L5,10/03/2017,Tổ 5,Người dân,,'
		];
		const names = 'Mã lớp,Ngày tổ chức,Nơi tổ chức,Đối tượng,Số lượng tham dự';
		const expected = [
			{ session: 'L1', present: 500, present_note: 'hơn 500' },
			{ session: 'L2', present: 1200, present_note: 'theo báo cáo; Gần 1.200' },
			{ session: 'L3', present: 35, present_note: 'điểm danh' },
			{ session: 'L4', present: 300, present_note: '300+' },
			{ session: 'L5', present: null, present_note: null }
		];
		const query = 'SELECT session, present, present_note FROM sessions ORDER BY 1';
		const noted = await load({ 'a.csv': [`${names},Ghi chú số lượng`, ...rows].join('\n') });
		expect(await noted.select(query)).toEqual(expected);
		await engine.close();
		const bare = await load({
			'a.csv': [names, ...rows.map((row) => row.slice(0, row.lastIndexOf(',')))].join('\n')
		});
		expect((await bare.select(query)).map((row) => row.present_note)).toEqual([
			'hơn 500',
			'Gần 1.200',
			null,
			'300+',
			null
		]);
	});
});

describe('notes', () => {
	it('say what was odd about loaded dates, and nothing of columns that are left out', async () => {
		const told: string[] = [];
		const { ledger } = await load(
			{
				'a.csv': [
					'Mã hồ sơ,Ngày tiếp nhận,Ngày sinh,Trạng thái',
					'H-1,06/03/2017,2001-02-03,Đang xử lý',
					'H-2,2017-03-07,14/02/1980,Đang xử lý',
					'H-3,16/03/2017,5/4/1970,Đang xử lý'
				].join('\n'),
				'b.csv': ''
			},
			{ onProblem: ({ code }) => told.push(code) }
		);
		expect(ledger.map(({ notes }) => notes)).toEqual([
			[
				{
					code: 'dates_mixed',
					params: { column: 'Ngày tiếp nhận', pattern: 'DD/MM/YYYY', others: 'YYYY-MM-DD' }
				}
			],
			[]
		]);
		expect(told).toEqual(['file_empty']);
	});
});

describe('what a person says of a column', () => {
	const text = [
		'Mã hồ sơ;Ngày tiếp nhận;Ngày trả;Lệ phí',
		';(ngày);(ngày);(nghìn đồng)',
		'H26-01;03/05/2017;41338;15.000',
		'H26-02;04/05/2017;41339;2.500'
	].join('\n');

	it('decides how dates and numbers are read; a row of units is ignored, and its unit reckoned in', async () => {
		const mapping = parseMapping(
			JSON.stringify({
				files: [
					{
						match: 'a.csv',
						columns: {
							'Ngày tiếp nhận (ngày)': { dateFormat: 'MM/DD/YYYY' },
							'Ngày trả (ngày)': { type: 'date', dateFormat: 'serial-1904' },
							'Lệ phí (nghìn đồng)': { decimal: '.' }
						}
					}
				]
			})
		);
		const { ledger, select } = await load({ 'a.csv': text }, { mapping });
		// 41338 days after 1904-01-01 are those of 42800 after 1899-12-30: 2017-03-06.
		expect(
			await select(
				`SELECT CAST(accepted_at AS DATE)::VARCHAR AS accepted, CAST(returned_at AS DATE)::VARCHAR AS returned, fee
					FROM dossiers ORDER BY dossier_id`
			)
		).toEqual([
			{ accepted: '2017-03-05', returned: '2017-03-06', fee: 15000 },
			{ accepted: '2017-04-05', returned: '2017-03-07', fee: 2500 }
		]);
		expect(ledger).toMatchObject([{ rows_in: 3, accepted: 2, ignored: 1, rejected: 0 }]);
		expect(ledger[0]?.reasons.units).toBe(1);
	});

	it('goes for whole numbers as well', async () => {
		const read = async (decimal: string) => {
			const plain = text.split('\n').filter((_, i) => i !== 1);
			const mapping = parseMapping(JSON.stringify({ files: [{ match: 'a.csv', decimal }] }));
			const { select } = await load({ 'a.csv': plain.join('\n') }, { mapping });
			const rows = await select('SELECT fee FROM dossiers ORDER BY dossier_id');
			return rows.map(({ fee }) => fee);
		};
		expect(await read(',')).toEqual([15000, 2500]);
		await engine.close();
		// Two đồng and a half are no whole number.
		expect(await read('.')).toEqual([15, null]);
	});
});

describe('a file without a header', () => {
	const text = ['H26.01-170306-0001;06/03/2017;Hạ Đình', 'H26.01-170307-0002;07/03/2017;Khương Đình'].join(
		'\n'
	);
	const files = {
		'a.csv': text,
		'b.csv': 'Mã hồ sơ;Ngày tiếp nhận\nH26.01-170308-0003;08/03/2017'
	};

	it('is not loaded by where its columns stand, until a person confirms', async () => {
		const { ledger, csv } = await load(files);
		expect(ledger).toMatchObject([
			{
				rows_in: 2,
				ignored: 2,
				reasons: { columns_unconfirmed: 2 },
				problems: [{ code: 'header_missing' }, { code: 'columns_unconfirmed', params: { file: 'a.csv' } }]
			},
			{ accepted: 1 }
		]);
		expect(csv[0]).toBe('a.csv,,1,,ignored,columns_unconfirmed,');
	});

	it('is loaded by what was confirmed, and by nothing that was only guessed beside it', async () => {
		const mapping = parseMapping(
			JSON.stringify({ files: [{ match: 'a.csv', columns: { column_2: { name: 'accepted_at' } } }] })
		);
		const { ledger, select } = await load(files, { mapping });
		expect(ledger[0]).toMatchObject({ table: 'dossiers', accepted: 2, ignored: 0 });
		expect(await select(`SELECT DISTINCT ward FROM dossiers WHERE source_file = 'a.csv'`)).toEqual([
			{ ward: null }
		]);
	});
});
