import { dayNumber, isoDate } from '#lib/core/dates.ts';
import type { OutFile } from '../core/out-file.ts';
import { Random } from '#lib/core/random.ts';
import { dateCell, smallTable } from '../formats/small-table.ts';
import { unitFile } from '../world/catalogue.ts';
import { personName } from '../world/people.ts';
import { parentOf, pilotWards, places } from './places.ts';
import { SEED } from './world-seed.ts';
import { pilot, PILOT_START } from './world.ts';

const source = 'Báo Nam Định điện tử, 07/5/2020';
const made = 'Dữ liệu mô phỏng';
const random = (subject: string) => new Random(`${SEED}/${subject}`);
const nameOf = (code: string) => places.find((place) => place.code === code)?.name ?? code;

const schools = [
	['0350356101', 'THCS Hoàng Văn Thụ', 'THCS'],
	['0350356102', 'THCS Phùng Chí Kiên', 'THCS'],
	['0350356103', 'TH Kim Đồng', 'TH'],
	['0350356104', 'TH Chu Văn An', 'TH']
] as const;

export function namDinhFiles(): OutFile[] {
	return [
		unitFile(places, parentOf, () => '2024-08-31'),
		smallTable(
			'truong-hoc.csv',
			['Mã trường', 'Tên trường', 'Cấp học', 'Loại hình', 'Phường/Xã'],
			schools.map(([code, name, level]) => [code, name, level, 'Công lập', null])
		),
		pilotFile(),
		claimedFigures(),
		registers(),
		feeds(),
		sessions(),
		outreach(),
		parentActivation()
	];
}

function pilotFile(): OutFile {
	const row = (kind: string, code: string, name: string) => [
		pilot.title.vi,
		kind,
		code,
		name,
		dateCell(PILOT_START),
		null,
		source
	];
	return smallTable(
		'mo-hinh-thi-diem.csv',
		[
			'Mô hình thí điểm',
			'Loại địa điểm',
			'Mã địa điểm',
			'Tên địa điểm',
			'Ngày bắt đầu',
			'Ngày kết thúc',
			'Nguồn'
		],
		[
			...pilotWards.map((code) => row(code === '14248' ? 'Xã' : 'Phường', code, nameOf(code))),
			...schools.map(([code, name]) => row('Trường', code, name))
		]
	);
}

/** 720 of 1,716 was printed as 45 %; it is 41.96 %. */
function claimedFigures(): OutFile {
	return smallTable(
		'so-lieu-cong-bo.csv',
		['Phát biểu', 'Tử số', 'Mẫu số', 'Giá trị công bố', 'Nguồn'],
		[
			['TTHC được cung cấp ở mức độ 3, mức độ 4', 720, 1716, '45 %', source],
			['Sở, ngành, huyện, thành phố tiếp nhận trên Cổng dịch vụ công', null, null, '100 %', source],
			['Xã, phường, thị trấn có trung tâm giao dịch một cửa', null, null, '100 %', source]
		]
	);
}

function registers(): OutFile {
	return smallTable(
		'ha-tang.csv',
		['Hạng mục', 'Tính đến ngày', 'Số đơn vị có', 'Tổng số đơn vị', 'Nguồn'],
		[
			['Đơn vị có một cửa điện tử', dateCell('2020-04-30'), places.length, places.length, made],
			['Đơn vị đặt thêm máy tính tại một cửa', dateCell('2020-04-30'), 9, places.length, made]
		]
	);
}

/** The eight services of the operations centre, and those still planned. */
function feeds(): OutFile {
	const centre = [
		'Cơ sở dữ liệu thống kê chỉ tiêu kinh tế - xã hội',
		'Điều hành, tương tác nội bộ',
		'Họp không giấy tờ',
		'Lịch công tác',
		'Quản lý văn bản đi, đến',
		'Camera và cảm biến',
		'Theo dõi báo chí và mạng xã hội'
	];
	const planned = [
		'Giáo dục',
		'Y tế',
		'Bảo hiểm xã hội',
		'Môi trường',
		'Điện',
		'Nước',
		'Internet',
		'Cáp truyền hình'
	];
	return smallTable(
		'nguon-du-lieu.csv',
		['Dịch vụ', 'Tình trạng kết nối', 'Cập nhật gần nhất', 'Ghi chú'],
		[
			['Cung cấp dịch vụ công, một cửa điện tử', 'Đã kết nối', dateCell('2021-01-05'), null],
			...centre.map((feed) => [feed, 'Chưa kết nối', null, 'Trung tâm điều hành đô thị thông minh']),
			...planned.map((feed) => [feed, 'Dự kiến', null, 'Sẽ tích hợp, theo bài báo 07/5/2020'])
		]
	);
}

function sessions(): OutFile {
	const r = random('sessions');
	const list: [string, string, number][] = [
		['Cán bộ, công chức', 'Phần mềm một cửa, chữ ký số', 25],
		['Tổ trưởng dân phố', 'Tra cứu thông tin, nộp hồ sơ trực tuyến', 40],
		['Bí thư chi bộ', 'Tra cứu thông tin, nộp hồ sơ trực tuyến', 30],
		['Đoàn viên', 'Hướng dẫn người dân nộp hồ sơ', 35],
		['Người dân', 'Nộp hồ sơ trực tuyến', 60]
	];
	return smallTable(
		'lop-tap-huan.csv',
		[
			'Mã lớp',
			'Ngày',
			'Nơi tổ chức',
			'Phường/Xã',
			'Đối tượng',
			'Chủ đề',
			'Hình thức',
			'Báo cáo viên',
			'Số lượng dự kiến',
			'Số lượng tham dự'
		],
		pilotWards.flatMap((code) =>
			list.map(([audience, topic, planned], i) => [
				`TH-${code}-${i + 1}`,
				dateCell(isoDate(dayNumber(PILOT_START) + 22 + 7 * i)),
				'Nhà văn hóa',
				nameOf(code),
				audience,
				topic,
				'Sinh hoạt chung',
				personName(r),
				planned,
				planned - r.int(0, 8)
			])
		)
	);
}

function outreach(): OutFile {
	const r = random('outreach');
	return smallTable(
		'tuyen-truyen.csv',
		['Ngày', 'Đơn vị', 'Phường/Xã', 'Kênh', 'Số lượt tiếp cận', 'Chi phí'],
		pilotWards.flatMap((code) =>
			['Tờ rơi', 'Video', 'Loa truyền thanh', 'Trang tin', 'Ra quân'].map((channel, i) => [
				dateCell(isoDate(dayNumber(PILOT_START) + 10 * i)),
				`UBND ${code === '14248' ? 'xã' : 'phường'} ${nameOf(code)}`,
				nameOf(code),
				channel,
				r.int(300, 3_000),
				r.int(2, 30) * 100_000
			])
		)
	);
}

/** Two-way messages with parents in place of SMS, in the four pilot schools. */
function parentActivation(): OutFile {
	const r = random('parents');
	return smallTable(
		'phu-huynh-kich-hoat.csv',
		['Mã trường', 'Tháng', 'Số phụ huynh', 'Số phụ huynh kích hoạt', 'Số tin nhắn', 'Số phản hồi'],
		schools.flatMap(([code]) => {
			const parents = r.int(400, 900);
			return ['2020-05-01', '2020-06-01', '2020-09-01', '2020-10-01', '2020-11-01', '2020-12-01'].map(
				(monthStart, i) => {
					const activated = Math.round(parents * (0.2 + 0.11 * i));
					return [
						code,
						dateCell(monthStart),
						parents,
						activated,
						activated * r.int(4, 10),
						activated * r.int(0, 3)
					];
				}
			);
		})
	);
}
