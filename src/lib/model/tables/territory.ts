import { column, type TableSpec } from '../column.ts';
import { validFromHeaders, validToHeaders } from './validity.ts';

const distanceHeaders = [
	'Khoảng cách đến bộ phận một cửa',
	'Khoảng cách tới bộ phận một cửa',
	'Cách bộ phận một cửa'
];

/**
 * Administrative units. A code means nothing without a date: the key is (code, valid_from). `distance_km`: how far its people
 * live from the one-stop office; `latitude`, `longitude` (degrees): where that office stands.
 */
export const units: TableSpec = {
	name: 'units',
	key: ['code', 'valid_from'],
	columns: [
		column('code', 'text', ['Mã đơn vị', 'Mã ĐVHC', 'Mã'], { required: true }),
		column('name', 'text', ['Tên đơn vị', 'Tên ĐVHC', 'Tên'], { required: true }),
		column('kind', 'enum', ['Loại', 'Cấp', 'Loại đơn vị'], { values: 'unit_kind' }),
		column('parent', 'text', ['Mã đơn vị cha', 'Mã cấp trên', 'Trực thuộc']),
		column('valid_from', 'date', [...validFromHeaders, 'Từ ngày'], { required: true }),
		column('valid_to', 'date', [...validToHeaders, 'Đến ngày']),
		column('population', 'integer', ['Dân số']),
		column('households', 'integer', ['Số hộ']),
		column('deprivation', 'text', ['Khó khăn', 'Diện khó khăn']),
		column('distance_km', 'decimal', distanceHeaders),
		column('latitude', 'decimal', ['Vĩ độ bộ phận một cửa', 'Vĩ độ']),
		column('longitude', 'decimal', ['Kinh độ bộ phận một cửa', 'Kinh độ']),
		column('officers', 'integer', ['Số cán bộ', 'Công chức phụ trách']),
		column('trained_officers', 'integer', ['Số cán bộ đã tập huấn']),
		column('legal_basis', 'text', ['Căn cứ', 'Căn cứ pháp lý'])
	]
};

/** How a unit became another. `weight` is the share of the old unit; null until a source gives it. */
export const unitSuccession: TableSpec = {
	name: 'unit_succession',
	key: ['from_code', 'from_date', 'to_code', 'to_date'],
	columns: [
		column('from_code', 'text', ['Mã cũ'], { required: true }),
		column('from_date', 'date', ['Hiệu lực cũ từ', 'Ngày của mã cũ'], { required: true }),
		column('to_code', 'text', ['Mã mới'], { required: true }),
		column('to_date', 'date', ['Hiệu lực mới từ', 'Ngày của mã mới'], { required: true }),
		column('whole', 'boolean', ['Toàn bộ'], { required: true }),
		column('weight', 'decimal', ['Tỷ trọng']),
		column('legal_basis', 'text', ['Căn cứ', 'Căn cứ pháp lý'])
	]
};

/** Neighbourhoods (tổ dân phố, thôn). `distance_km`: to the one-stop office; `latitude`, `longitude` (degrees): of its middle. */
export const neighbourhoods: TableSpec = {
	name: 'neighbourhoods',
	key: ['id'],
	columns: [
		column('id', 'text', ['Mã tổ dân phố', 'Mã khu dân cư'], { required: true }),
		column('name', 'text', ['Tên tổ dân phố', 'Khu dân cư', 'Tổ dân phố', 'Thôn', 'Tên thôn', 'Khu phố']),
		column('ward', 'ward', ['Phường/Xã', 'Phường']),
		column('households', 'integer', ['Số hộ']),
		column('distance_km', 'decimal', [...distanceHeaders, 'Khoảng cách']),
		column('latitude', 'decimal', ['Vĩ độ']),
		column('longitude', 'decimal', ['Kinh độ']),
		column('pilot_from', 'date', ['Ngày thí điểm', 'Thí điểm từ ngày']),
		column('equipment', 'integer', ['Số máy', 'Thiết bị']),
		column('volunteers', 'integer', ['Số tình nguyện viên', 'Tình nguyện viên'])
	]
};

/** Pilots: which unit or school takes part in which model, from when (system 8 and 27). */
export const pilots: TableSpec = {
	name: 'pilots',
	key: ['pilot', 'place'],
	columns: [
		column('pilot', 'text', ['Mô hình thí điểm', 'Mô hình'], { required: true }),
		column('place_kind', 'text', ['Loại địa điểm']),
		column('place', 'text', ['Mã địa điểm'], { required: true }),
		column('name', 'text', ['Tên địa điểm']),
		column('starts_on', 'date', ['Ngày bắt đầu'], { required: true }),
		column('ends_on', 'date', ['Ngày kết thúc']),
		column('source', 'text', ['Nguồn'])
	]
};
