import { column, type TableSpec } from '../column.ts';
import { validFromHeaders, validToHeaders } from './validity.ts';

/** The dated catalogue of administrative procedures (TTHC). */
export const procedures: TableSpec = {
	name: 'procedures',
	key: ['code', 'valid_from'],
	columns: [
		column('code', 'procedure_code', ['Mã TTHC', 'Mã thủ tục'], { required: true }),
		column('name', 'text', ['Tên thủ tục hành chính', 'Tên TTHC', 'Tên thủ tục'], { required: true }),
		column('field', 'text', ['Lĩnh vực']),
		column('authority_level', 'enum', ['Cấp thực hiện', 'Cấp giải quyết'], { values: 'authority_level' }),
		column('online_level', 'enum', ['Mức độ', 'Mức độ DVC'], { values: 'level' }),
		column('has_fee', 'boolean', ['Có thu phí', 'Có phí']),
		column('statutory_days', 'integer', ['Thời hạn giải quyết', 'Số ngày giải quyết']),
		column('needs_paper_result', 'boolean', ['Cần kết quả giấy', 'Trả kết quả giấy']),
		column('valid_from', 'date', validFromHeaders, { required: true }),
		column('valid_to', 'date', validToHeaders),
		column('superseded_by', 'procedure_code', ['Thay thế bởi'])
	]
};

/** Non-working days. */
export const holidays: TableSpec = {
	name: 'holidays',
	key: ['date'],
	columns: [
		column('date', 'date', ['Ngày nghỉ', 'Ngày'], { required: true }),
		column('name', 'text', ['Tên ngày nghỉ', 'Tên ngày lễ', 'Ngày lễ'])
	]
};

/** Targets set by a plan or decision, with its legal basis. `value` as written: `indicators/target.ts` says what it is in the unit of its indicator. */
export const targets: TableSpec = {
	name: 'targets',
	key: ['indicator', 'scope', 'period'],
	columns: [
		column('indicator', 'text', ['Chỉ tiêu', 'Mã chỉ tiêu'], { required: true }),
		column('scope', 'text', ['Phạm vi'], { required: true }),
		column('period', 'text', ['Kỳ', 'Năm'], { required: true }),
		column('value', 'decimal', ['Giá trị', 'Mức'], { required: true }),
		column('direction', 'text', ['Chiều']),
		column('legal_basis', 'text', ['Căn cứ'])
	]
};

/** Figures printed by others, to be held against computed ones (720 of 1,716 printed as 45 %). */
export const claimedFigures: TableSpec = {
	name: 'claimed_figures',
	key: ['statement'],
	columns: [
		column('statement', 'text', ['Phát biểu', 'Nội dung công bố'], { required: true }),
		column('numerator', 'integer', ['Tử số']),
		column('denominator', 'integer', ['Mẫu số']),
		column('printed_value', 'text', ['Giá trị công bố']),
		column('source', 'text', ['Nguồn'])
	]
};

/** Synchronisation with the national portal, by unit and month: what D11 divides. */
export const syncReports: TableSpec = {
	name: 'sync_reports',
	key: ['unit', 'month'],
	columns: [
		column('unit', 'office', ['Đơn vị đồng bộ', 'Đơn vị'], { required: true }),
		column('month', 'date', ['Tháng đồng bộ', 'Tháng'], { required: true }),
		column('synced', 'integer', ['Số hồ sơ đồng bộ', 'Đã đồng bộ'], { required: true }),
		column('reported', 'integer', ['Số hồ sơ báo cáo']),
		column('portal', 'integer', ['Số hồ sơ trên Cổng'])
	]
};
