import type { OutFile } from '../core/out-file.ts';
import { dayNumber, periodOf } from '#lib/core/dates.ts';
import { Random } from '#lib/core/random.ts';
import { dateCell, smallTable } from '../formats/small-table.ts';
import type { Dossier } from '../world/dossier.ts';
import { places } from './places.ts';
import { SEED } from './world.ts';

const made = 'Dữ liệu mô phỏng';

export function registerFiles(dossiers: readonly Dossier[]): OutFile[] {
	return [targets(), claimedFigures(), infrastructure(), feeds(), syncReports(dossiers)];
}

/** Targets of 766 and public plans, as they would be entered by the office. */
function targets(): OutFile {
	const law = 'Quyết định 766/QĐ-TTg';
	return smallTable(
		'chi-tieu.csv',
		['Mã chỉ tiêu', 'Phạm vi', 'Kỳ', 'Giá trị', 'Chiều', 'Căn cứ'],
		[
			['D1a', 'Quận Thanh Xuân', '2016', '20', '>=', made],
			['D1a', 'Quận Thanh Xuân', '2017', '30', '>=', made],
			['D1a', 'Quận Thanh Xuân', '2018', '50', '>=', `${law} (mức tối đa)`],
			['D3', 'Quận Thanh Xuân', '2017', '80', '>=', made],
			['D4', 'Quận Thanh Xuân', '2017', '30', '>=', made],
			['D5', 'Quận Thanh Xuân', '2017', '95', '>=', made],
			[
				'E1',
				'Trường THCS công lập',
				'2017',
				'100',
				'>=',
				'Kế hoạch tuyên truyền tháng 3/2017 (100 % học sinh lớp 8)'
			]
		]
	);
}

function claimedFigures(): OutFile {
	return smallTable(
		'so-lieu-cong-bo.csv',
		['Phát biểu', 'Tử số', 'Mẫu số', 'Giá trị công bố', 'Nguồn'],
		[
			['Học sinh lớp 8 được tuyên truyền', null, null, 'trên 2.000', 'Bài báo tháng 3/2017'],
			['Tỷ lệ học sinh lớp 8 được trang bị kiến thức', null, null, '100 %', 'Bài báo tháng 3/2017'],
			['Học sinh dự buổi tại THCS Việt Nam – Angiêri', null, null, 'gần 500', 'Bài báo tháng 3/2017'],
			['Dân số quận Thanh Xuân', null, null, 'hơn 44 vạn', 'Bài báo tháng 3/2017']
		]
	);
}

function infrastructure(): OutFile {
	return smallTable(
		'ha-tang.csv',
		['Hạng mục', 'Tính đến ngày', 'Số đơn vị có', 'Tổng số đơn vị', 'Nguồn'],
		[
			['Phường có một cửa điện tử', dateCell('2017-03-01'), 11, 11, made],
			['Phường có mạng nội bộ', dateCell('2017-03-01'), 11, 11, made],
			['Trường có phòng tin học kết nối internet', dateCell('2017-03-01'), 9, 10, made],
			['Tổ dân phố có điểm truy cập', dateCell('2017-12-31'), 12, 44, made]
		]
	);
}

/** The eight services of a smart-city centre: this data fills one. */
function feeds(): OutFile {
	const others = [
		'Cơ sở dữ liệu thống kê chỉ tiêu kinh tế - xã hội',
		'Điều hành, tương tác nội bộ',
		'Họp không giấy tờ',
		'Lịch công tác',
		'Quản lý văn bản đi, đến',
		'Camera và cảm biến',
		'Theo dõi báo chí và mạng xã hội'
	];
	return smallTable(
		'nguon-du-lieu.csv',
		['Dịch vụ', 'Tình trạng kết nối', 'Cập nhật gần nhất', 'Ghi chú'],
		[
			['Dịch vụ công, một cửa điện tử', 'Đã kết nối', dateCell('2018-03-05'), null],
			...others.map((feed) => [feed, 'Chưa kết nối', null, 'Ngoài phạm vi của bảng số liệu này'])
		]
	);
}

/** Dossiers a ward reported, and those the national portal took over, by month. */
function syncReports(dossiers: readonly Dossier[]): OutFile {
	const random = new Random(`${SEED}/sync`);
	const counts = new Map<string, number>();
	for (const d of dossiers) {
		if (d.day < dayNumber('2017-01-01')) continue;
		const key = `${d.place.code} ${periodOf(d.day, 'month')}`;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return smallTable(
		'dong-bo.csv',
		['Đơn vị đồng bộ', 'Tháng đồng bộ', 'Số hồ sơ đồng bộ', 'Số hồ sơ báo cáo', 'Số hồ sơ trên Cổng'],
		[...counts].sort().map(([key, reported]) => {
			const [code = '', month = ''] = key.split(' ');
			const portal = reported - random.int(0, Math.round(reported * 0.04));
			const synced = portal - random.int(0, Math.round(reported * 0.05));
			return [
				`UBND phường ${places.find((p) => p.code === code)?.name ?? code}`,
				dateCell(`${month}-01`),
				synced,
				reported,
				portal
			];
		})
	);
}
