import { numbered, portal, typedIn } from '../export/labels.ts';
import type { ExportSpec } from '../export/dossier-export.ts';
import { portalColumns } from '../export/portal-columns.ts';
import { messyWard, tidyWard } from '../export/ward-spelling.ts';

const messy = messyWard('Q. Thanh Xuân');
const codeSuffix = '.000.00.00.H26';

/** Under the TTHC columns' common heading in the two-row header of the first quarter of 2017. */
export const quarterOneHeadings: Record<string, string> = {
	'Mã hồ sơ': 'Thông tin hồ sơ',
	'Mã TTHC': 'Thông tin hồ sơ',
	'Tên thủ tục hành chính': 'Thông tin hồ sơ',
	'Ngày nộp hồ sơ': 'Thời gian',
	'Ngày tiếp nhận': 'Thời gian',
	'Hạn trả': 'Thời gian',
	'Ngày kết thúc xử lý': 'Thời gian'
};

const plain = [
	...portalColumns,
	['Thanh toán trực tuyến', 'paid_online'],
	['Kết quả điện tử', 'electronic_result']
] as const;

/** The ten exports, in the order they were made; a dossier still open in one is shown again in the next. */
export const exports = {
	tcvn3: {
		file: 'ho-so-2016-03.csv',
		from: '2016-03-01',
		to: '2016-03-31',
		exportedOn: '2016-04-05',
		columns: [
			['Số hồ sơ', 'dossier_id'],
			['Thủ tục', 'procedure_name'],
			['Địa bàn', 'ward'],
			['Hình thức tiếp nhận', 'channel'],
			['Ngày nhận', 'accepted_day'],
			['Hạn trả', 'due_day'],
			['Ngày hoàn thành', 'finished_day'],
			['Tình trạng', 'status']
		],
		labels: portal,
		ward: tidyWard,
		faults: { noId: 1, badDate: 1 }
	},
	windows1258: {
		file: 'ho-so-2016-04.csv',
		from: '2016-04-01',
		to: '2016-04-30',
		exportedOn: '2016-05-05',
		columns: [
			['Mã HS', 'dossier_id'],
			['Mã thủ tục', 'procedure_code'],
			['Tên thủ tục', 'procedure_name'],
			['Phường', 'ward'],
			['Hình thức nộp', 'channel'],
			['Ngày nhận hồ sơ', 'accepted_day'],
			['Ngày hẹn trả', 'due_day'],
			['Ngày xử lý xong', 'finished_day'],
			['Tình trạng', 'status']
		],
		labels: typedIn,
		ward: tidyWard,
		oldTone: true
	},
	may2016: {
		file: 'ho-so-2016-05-den-08.csv',
		from: '2016-05-01',
		to: '2016-08-31',
		exportedOn: '2016-09-06',
		columns: plain,
		labels: portal,
		ward: tidyWard,
		codeSuffix,
		faults: { noId: 2, badDate: 2 }
	},
	autumn2016: {
		file: 'ho-so-2016-09-den-12.xlsx',
		from: '2016-09-01',
		to: '2016-12-31',
		exportedOn: '2017-01-05',
		columns: [
			['Mã hồ sơ', 'dossier_id'],
			['Mã TTHC', 'procedure_code'],
			['Tên TTHC', 'procedure_name'],
			['Phường/Xã', 'ward'],
			['Hình thức nộp', 'channel'],
			['Ngày tiếp nhận', 'accepted_day'],
			['Hạn trả', 'due_day'],
			['Ngày kết thúc xử lý', 'finished_day'],
			['Tình trạng', 'status'],
			['Lệ phí', 'fee']
		],
		labels: typedIn,
		ward: messy
	},
	quarter1: {
		file: 'ho-so-2017-quy-1.xlsx',
		from: '2017-01-01',
		to: '2017-03-31',
		exportedOn: '2017-04-04',
		columns: [
			['Mã hồ sơ', 'dossier_id'],
			['Mã TTHC', 'procedure_code'],
			['Tên thủ tục hành chính', 'procedure_name'],
			['Địa bàn', 'ward'],
			['Kênh thực hiện', 'channel'],
			['Ngày nộp hồ sơ', 'submitted'],
			['Ngày tiếp nhận', 'accepted'],
			['Hạn trả', 'due_day'],
			['Ngày kết thúc xử lý', 'finished'],
			['Trạng thái', 'status'],
			['Chủ hồ sơ', 'applicant'],
			['Người nộp', 'filer'],
			['Số điện thoại', 'phone'],
			['Số giấy tờ', 'id_number'],
			['Hồ sơ thực hành', 'is_practice']
		],
		labels: typedIn,
		ward: messy,
		codeSuffix,
		oldTone: true,
		faults: { noId: 3, badDate: 2 }
	},
	quarter2: {
		file: 'ho-so-2017-quy-2.csv',
		from: '2017-04-01',
		to: '2017-06-30',
		exportedOn: '2017-07-05',
		columns: [
			...plain,
			['Tổ dân phố', 'neighbourhood'],
			['Ngày yêu cầu bổ sung', 'supplement_day'],
			['Ngày bổ sung', 'supplemented_day'],
			['Lý do từ chối', 'reject_reason'],
			['Hồ sơ thực hành', 'is_practice']
		],
		labels: portal,
		ward: messy,
		codeSuffix,
		faults: { noId: 2, badDate: 2 }
	},
	quarter3: {
		file: 'ho-so-2017-quy-3.csv',
		from: '2017-07-01',
		to: '2017-09-30',
		exportedOn: '2017-10-05',
		columns: [
			['Mã hồ sơ', 'dossier_id'],
			['Mã TTHC', 'procedure_code'],
			['Phường/Xã', 'ward'],
			['Tổ dân phố', 'neighbourhood'],
			['Kênh thực hiện', 'channel'],
			['Mức độ', 'level'],
			['Ngày tiếp nhận', 'accepted_day'],
			['Hạn trả', 'due_serial'],
			['Ngày kết thúc xử lý', 'finished_day'],
			['Trạng thái', 'status'],
			['Phí', 'fee'],
			['Trạng thái thu phí', 'payment_state']
		],
		labels: numbered,
		ward: tidyWard,
		faults: { noId: 1, badDate: 2 }
	},
	quarter4: {
		file: 'ho-so-2017-quy-4.csv',
		from: '2017-10-01',
		to: '2017-12-31',
		exportedOn: '2018-01-05',
		columns: [...plain, ['Tổ dân phố', 'neighbourhood']],
		labels: portal,
		ward: tidyWard,
		codeSuffix,
		faults: { noId: 1, badDate: 1 }
	},
	reexport: {
		file: 'ho-so-2018-01-xuat-lai-2017-12.csv',
		from: '2017-12-01',
		to: '2017-12-31',
		exportedOn: '2018-01-31',
		columns: [
			...plain,
			['Tổ dân phố', 'neighbourhood'],
			['Đơn vị giải quyết', 'unit'],
			['Loại đối tượng', 'applicant_kind'],
			['Ngày trả kết quả', 'returned_day'],
			['Đã số hóa', 'digitised'],
			['Có tái sử dụng thành phần', 'reused'],
			['Phản ánh kiến nghị', 'complaint'],
			['Đánh giá', 'rating']
		],
		labels: portal,
		ward: tidyWard
	},
	january2018: {
		file: 'ho-so-2018-01.xlsx',
		from: '2018-01-01',
		to: '2018-01-31',
		exportedOn: '2018-02-05',
		columns: [
			['Mã hồ sơ', 'dossier_id'],
			['Thủ tục hành chính', 'code_and_name'],
			['Lĩnh vực', 'field'],
			['Đơn vị tiếp nhận', 'unit'],
			['Phường/Xã', 'ward'],
			['Tổ dân phố/Thôn', 'neighbourhood'],
			['Kênh thực hiện', 'channel'],
			['Ngày nộp hồ sơ', 'submitted'],
			['Ngày tiếp nhận', 'accepted'],
			['Hạn trả', 'due_day'],
			['Ngày kết thúc xử lý', 'finished'],
			['Ngày trả kết quả', 'returned_day'],
			['Trạng thái', 'status'],
			['Đã số hóa', 'digitised'],
			['Đánh giá', 'rating'],
			['Loại đối tượng', 'applicant_kind']
		],
		labels: portal,
		ward: messy
	},
	february2018: {
		file: 'ho-so-2018-02.xls',
		from: '2018-02-01',
		to: '2018-02-28',
		exportedOn: '2018-03-05',
		columns: [
			['Mã hồ sơ', 'dossier_id'],
			['Mã TTHC', 'procedure_code'],
			['Tên TTHC', 'procedure_name'],
			['Phường/Xã', 'ward'],
			['Tổ dân phố', 'neighbourhood'],
			['Kênh thực hiện', 'channel'],
			['Ngày nộp hồ sơ', 'submitted'],
			['Ngày tiếp nhận', 'accepted'],
			['Hạn trả', 'due_day'],
			['Ngày kết thúc xử lý', 'finished'],
			['Trạng thái', 'status'],
			['Chủ hồ sơ', 'applicant'],
			['Số điện thoại', 'phone']
		],
		labels: portal,
		ward: messy,
		faults: { noId: 1, badDate: 1 }
	}
} as const satisfies Record<string, ExportSpec>;
