import type { OutFile } from '../core/out-file.ts';
import { Random } from '#lib/core/random.ts';
import { csvText, utf8Bom } from '../formats/csv.ts';
import { reportSheet, type ReportColumn } from '../formats/report-sheet.ts';
import { dateCell, smallTable, yesNo } from '../formats/small-table.ts';
import { xlsxFile } from '../formats/xlsx.ts';
import type { Value } from '../export/value.ts';
import type { Claim } from './claims.ts';
import { places } from './places.ts';
import { schools, type School } from './schools.ts';
import type { Session } from './sessions.ts';
import type { Student } from './students.ts';
import { SEED } from './world.ts';

const wardName = (code: string | null) => places.find((place) => place.code === code)?.name ?? null;
const publicSchools = schools.filter((school) => school.ownership === 'public');
/** The schools whose lists come in one CSV file; the others come as sheets of two workbooks. */
const inCsv = publicSchools.slice(-1);
const workbooks = [publicSchools.slice(0, 5), publicSchools.slice(5, -1)];

export async function educationFiles(
	students: readonly Student[],
	sessions: readonly Session[],
	claims: readonly Claim[]
): Promise<OutFile[]> {
	return [
		schoolFile(),
		...(await rolls(students)),
		sessionFile(sessions),
		attendanceFile(students),
		...(await claimFiles(claims, students)),
		parentActivation()
	];
}

function schoolFile(): OutFile {
	return smallTable(
		'truong-hoc.csv',
		['Mã trường', 'Tên trường', 'Cấp học', 'Loại hình', 'Phường/Xã', 'Sĩ số khối 8'],
		schools.map((s) => [
			s.code,
			s.name,
			'THCS',
			s.ownership === 'public' ? 'Công lập' : 'Tư thục',
			wardName(s.ward),
			s.enrolled
		])
	);
}

const rollHeader = [
	'Mã định danh Bộ GD&ĐT',
	'Họ tên',
	'Ngày sinh',
	'Giới tính',
	'Lớp học',
	'Khối học',
	'Tên trường',
	'Trạng thái',
	'Đồng ý phụ huynh'
];

const rollRow = (s: Student): Value[] => [
	s.id,
	s.name,
	dateCell(s.bornOn),
	s.girl ? 'Nữ' : 'Nam',
	s.class,
	s.grade,
	s.school.name,
	s.state,
	yesNo(s.consent)
];

async function rolls(students: readonly Student[]): Promise<OutFile[]> {
	const random = new Random(`${SEED}/rolls`);
	const of = (school: School) => students.filter((s) => s.school === school).map(rollRow);
	const books = workbooks.map(async (group, i) => ({
		path: `danh-sach-hoc-sinh-cum-${i + 1}.xlsx`,
		bytes: await xlsxFile(
			group.map((school) =>
				reportSheet(
					{
						sheet: sheetName(school),
						titles: [
							'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO QUẬN THANH XUÂN',
							`DANH SÁCH HỌC SINH TRƯỜNG ${school.name}`,
							'Năm học 2016 - 2017 (dữ liệu mô phỏng)'
						],
						columns: rollHeader.map((header): ReportColumn => ({ header })),
						groups: [{ banner: null, rows: of(school) }],
						total: false,
						signature: [],
						dates: { text: 0.3, serial: 0 }
					},
					random
				)
			)
		)
	}));
	const csv = csvText(rollHeader, inCsv.flatMap(of), { delimiter: ';', dates: 'dd/mm/yyyy' });
	return [...(await Promise.all(books)), { path: 'danh-sach-hoc-sinh-khuong-mai.csv', bytes: utf8Bom(csv) }];
}

/** Names of sheets take neither slashes nor more than 31 characters. */
function sheetName(school: School): string {
	return school.name.slice(0, 31);
}

function sessionFile(sessions: readonly Session[]): OutFile {
	return smallTable(
		'lop-tap-huan.csv',
		[
			'Mã lớp',
			'Ngày',
			'Trường',
			'Nơi tổ chức',
			'Phường/Xã',
			'Đối tượng',
			'Chủ đề',
			'Hình thức',
			'Báo cáo viên',
			'Số lượng dự kiến',
			'Số lượng tham dự',
			'Ghi chú số lượng'
		],
		sessions.map((s) => [
			s.id,
			dateCell(s.heldOn),
			s.school,
			s.place,
			wardName(s.ward),
			s.audience,
			s.topic,
			s.delivery,
			s.trainer,
			s.planned,
			s.present,
			s.note
		])
	);
}

function attendanceFile(students: readonly Student[]): OutFile {
	const rows = students
		.filter((s) => s.session !== null)
		.map((s): Value[] => [
			s.session,
			s.id,
			s.present,
			s.quiz === null ? null : String(s.quiz).replace('.', ',')
		]);
	return {
		path: 'diem-danh.csv',
		bytes: utf8Bom(
			csvText(['Mã lớp', 'Mã học sinh', 'Có mặt', 'Bài kiểm tra'], rows, {
				delimiter: ';',
				dates: 'dd/mm/yyyy'
			})
		)
	};
}

const claimHeader = [
	'Mã phiếu',
	'Mã học sinh',
	'Mã hồ sơ',
	'Thủ tục',
	'Ngày thực hiện',
	'Quan hệ',
	'Vai trò',
	'Minh chứng',
	'GVCN xác nhận',
	'Đồng ý phụ huynh'
];

/** Claims as schools hand them in: one workbook with a sheet a school, and one CSV file of the rest. */
async function claimFiles(claims: readonly Claim[], students: readonly Student[]): Promise<OutFile[]> {
	const random = new Random(`${SEED}/claim-files`);
	const schoolOf = new Map(students.map((s) => [s.id, s.school]));
	const row = (c: Claim): Value[] => [
		c.id,
		c.student,
		c.dossierId,
		c.procedureName,
		dateCell(c.doneOn),
		c.relation,
		c.role,
		c.evidence,
		yesNo(c.teacherConfirmed),
		yesNo(c.consent)
	];
	const inBook = publicSchools.slice(0, 4);
	const book = await xlsxFile(
		inBook.map((school) =>
			reportSheet(
				{
					sheet: sheetName(school),
					titles: ['DANH SÁCH PHIẾU THAM GIA DỊCH VỤ CÔNG TRỰC TUYẾN', `Trường ${school.name}`],
					columns: claimHeader.map((header): ReportColumn => ({ header })),
					groups: [{ banner: null, rows: claims.filter((c) => schoolOf.get(c.student) === school).map(row) }],
					total: false,
					signature: ['Hà Nội, ngày 02 tháng 6 năm 2017', 'HIỆU TRƯỞNG'],
					dates: { text: 0.4, serial: 0.1 }
				},
				random
			)
		)
	);
	const rest = claims.filter((c) => !inBook.includes(schoolOf.get(c.student) as School)).map(row);
	return [
		{ path: 'phieu-tham-gia-cum-1.xlsx', bytes: book },
		smallTable('phieu-tham-gia-cum-2.csv', claimHeader, rest)
	];
}

function parentActivation(): OutFile {
	const random = new Random(`${SEED}/parents`);
	return smallTable(
		'phu-huynh-kich-hoat.csv',
		['Mã trường', 'Tháng', 'Số phụ huynh', 'Số phụ huynh kích hoạt', 'Số tin nhắn', 'Số phản hồi'],
		publicSchools.flatMap((school) =>
			['2017-03-01', '2017-04-01', '2017-05-01', '2017-09-01', '2017-10-01', '2017-11-01'].map(
				(monthStart, i) => {
					const activated = Math.round(school.enrolled * (0.15 + 0.09 * i + 0.05 * random.next()));
					const messages = activated * random.int(3, 9);
					return [
						school.code,
						dateCell(monthStart),
						school.enrolled,
						activated,
						messages,
						Math.round(messages * (0.05 + 0.1 * random.next()))
					];
				}
			)
		)
	);
}
