import { column, type TableSpec } from '../column.ts';

/** One row a dossier (hồ sơ), as the one-stop system exports it. */
export const dossiers: TableSpec = {
	name: 'dossiers',
	key: ['dossier_id'],
	usual: [
		'dossier_id',
		'accepted_at',
		'due_at',
		'status',
		'finished_at',
		'procedure_code',
		'ward',
		'channel',
		'procedure_name',
		'submitted_at',
		'level',
		'fee',
		'paid_online',
		'electronic_result',
		'digitised'
	],
	columns: [
		column('dossier_id', 'text', ['Mã hồ sơ', 'Số hồ sơ', 'Mã HS', 'Mã số hồ sơ'], { required: true }),
		column('procedure_code', 'procedure_code', ['Mã TTHC', 'Mã thủ tục', 'Mã thủ tục hành chính']),
		column('procedure_name', 'text', [
			'Tên thủ tục hành chính',
			'Tên TTHC',
			'Thủ tục',
			'Thủ tục hành chính',
			'Tên thủ tục'
		]),
		column('field', 'text', ['Lĩnh vực']),
		column('unit', 'office', ['Đơn vị tiếp nhận', 'Đơn vị giải quyết', 'Cơ quan thực hiện', 'Mã định danh']),
		column('ward', 'ward', ['Phường/Xã', 'Phường', 'Xã', 'Địa bàn', 'Địa chỉ']),
		column('neighbourhood', 'text', [
			'Tổ dân phố',
			'Tên tổ dân phố',
			'Mã tổ dân phố',
			'Thôn',
			'Thôn/Tổ dân phố',
			'Tổ dân phố/Thôn',
			'Thôn, tổ dân phố',
			'Tổ dân phố, thôn',
			'Thôn/Xóm',
			'Xóm',
			'Ấp',
			'Ấp/Khu phố',
			'Khu phố',
			'Khu phố/Ấp',
			'Khu dân cư'
		]),
		column('channel', 'enum', ['Kênh thực hiện', 'Hình thức nộp', 'Hình thức tiếp nhận'], {
			values: 'channel'
		}),
		column('level', 'enum', ['Mức độ', 'Mức độ DVC', 'Mức độ dịch vụ công'], { values: 'level' }),
		column('submitted_at', 'datetime', ['Ngày nộp hồ sơ', 'Ngày nộp']),
		column('accepted_at', 'datetime', ['Ngày nhận', 'Ngày tiếp nhận', 'Ngày nhận hồ sơ'], { required: true }),
		column('due_at', 'datetime', ['Ngày hẹn trả', 'Hạn trả', 'Hạn xử lý']),
		column('finished_at', 'datetime', ['Ngày kết thúc xử lý', 'Ngày xử lý xong', 'Ngày hoàn thành']),
		column('returned_at', 'datetime', ['Ngày trả', 'Ngày trả kết quả']),
		column('supplement_at', 'datetime', ['Ngày yêu cầu bổ sung']),
		column('supplemented_at', 'datetime', ['Ngày bổ sung', 'Ngày nộp bổ sung']),
		column('status', 'enum', ['Trạng thái', 'Tình trạng', 'Trạng thái hồ sơ'], { values: 'status' }),
		column('reject_reason', 'text', [
			'Lý do từ chối',
			'Lý do xin rút/trả lại',
			'Lý do xin rút',
			'Lý do trả lại'
		]),
		column('fee', 'integer', ['Phí', 'Lệ phí', 'Số tiền', 'Phí, lệ phí'], { money: true }),
		column('paid_online', 'boolean', ['Thanh toán trực tuyến'], { ticks: true }),
		column('payment_state', 'enum', ['Trạng thái thu phí'], { values: 'payment_state' }),
		column('digitised', 'boolean', ['Đã số hóa', 'Có số hóa TPHS'], { ticks: true }),
		column('electronic_result', 'boolean', ['Kết quả điện tử', 'Có kết quả điện tử'], { ticks: true }),
		column('reused', 'boolean', ['Có tái sử dụng thành phần', 'Tái sử dụng'], { ticks: true }),
		column('complaint', 'boolean', ['Phản ánh kiến nghị', 'Có phản ánh, kiến nghị'], { ticks: true }),
		column('applicant_kind', 'enum', ['Loại đối tượng'], { values: 'applicant_kind' }),
		column('applicant', 'text', ['Chủ hồ sơ'], { personal: true }),
		column('filer', 'text', ['Người nộp'], { personal: true }),
		column('phone', 'text', ['Số điện thoại', 'SĐT', 'Điện thoại'], { personal: true }),
		column('id_number', 'text', ['Số giấy tờ', 'CCCD', 'CMND', 'Số CCCD', 'Số CMND'], { personal: true }),
		column('vneid', 'boolean', ['Tài khoản xác thực VNeID']),
		column('rating', 'enum', ['Đánh giá', 'Mức độ hài lòng'], { values: 'rating' }),
		column('is_practice', 'boolean', ['Hồ sơ thực hành'])
	]
};
