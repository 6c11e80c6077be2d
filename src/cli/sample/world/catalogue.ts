import { portal } from '../export/labels.ts';
import type { OutFile } from '../core/out-file.ts';
import { dateCell, smallTable, yesNo } from '../formats/small-table.ts';
import { registryHolidays } from '#lib/model/registry/index.ts';
import type { Place } from './place.ts';
import { procedures } from './procedures.ts';

const authority = { province: 'Cấp tỉnh', district: 'Cấp huyện', ward: 'Cấp xã' };

/** The dated catalogue of procedures. */
export function catalogueFile(): OutFile {
	return smallTable(
		'danh-muc-thu-tuc.csv',
		[
			'Mã TTHC',
			'Tên thủ tục hành chính',
			'Lĩnh vực',
			'Cấp thực hiện',
			'Mức độ',
			'Có thu phí',
			'Thời hạn giải quyết',
			'Cần kết quả giấy',
			'Hiệu lực từ'
		],
		procedures.map((p) => [
			p.code,
			p.name,
			p.field,
			authority[p.authority_level],
			portal.level[p.online_level],
			yesNo(p.has_fee),
			p.statutory_days,
			yesNo(p.needs_paper_result),
			dateCell(p.valid_from)
		])
	);
}

/** Non-working days of the years a dataset covers. */
export function holidayFile(years: readonly string[]): OutFile {
	return smallTable(
		'ngay-nghi.csv',
		['Ngày nghỉ', 'Tên ngày nghỉ'],
		registryHolidays.filter((h) => years.includes(h.date.slice(0, 4))).map((h) => [dateCell(h.date), h.name])
	);
}

/** The wards with their invented figures. */
export function unitFile(
	places: readonly Place[],
	parent: (place: Place) => string,
	until: (place: Place) => string
): OutFile {
	return smallTable(
		'don-vi-hanh-chinh.csv',
		[
			'Mã đơn vị',
			'Tên đơn vị',
			'Loại',
			'Mã đơn vị cha',
			'Hiệu lực từ',
			'Hiệu lực đến',
			'Dân số',
			'Số hộ',
			'Diện khó khăn',
			'Số cán bộ',
			'Số cán bộ đã tập huấn'
		],
		places.map((p) => [
			p.code,
			p.name,
			p.prefix,
			parent(p),
			dateCell('2004-07-08'),
			dateCell(until(p)),
			p.population,
			p.households,
			p.deprivation,
			p.officers,
			p.trainedOfficers
		])
	);
}
