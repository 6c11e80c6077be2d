import type { ExportSpec } from '../export/dossier-export.ts';
import { portal, typedIn } from '../export/labels.ts';
import { portalColumns } from '../export/portal-columns.ts';
import { messyWard, tidyWard } from '../export/ward-spelling.ts';

const messy = messyWard('TP. Nam Định');

/** The four exports, in the order they were made. */
export const exports = {
	autumn2019: {
		file: 'ho-so-2019-quy-3-va-4.xlsx',
		from: '2019-07-01',
		to: '2019-12-31',
		exportedOn: '2020-01-06',
		columns: [
			['Mã hồ sơ', 'dossier_id'],
			['Mã TTHC', 'procedure_code'],
			['Tên thủ tục hành chính', 'procedure_name'],
			['Phường/Xã', 'ward'],
			['Kênh thực hiện', 'channel'],
			['Ngày tiếp nhận', 'accepted'],
			['Hạn trả', 'due_day'],
			['Ngày kết thúc xử lý', 'finished'],
			['Trạng thái', 'status'],
			['Phí', 'fee']
		],
		labels: typedIn,
		ward: tidyWard
	},
	quarter1: {
		file: 'ho-so-2020-quy-1.csv',
		from: '2020-01-01',
		to: '2020-03-31',
		exportedOn: '2020-04-06',
		columns: [...portalColumns, ['Kết quả điện tử', 'electronic_result']],
		labels: portal,
		ward: messy,
		codeSuffix: '.000.00.00.H40',
		faults: { noId: 1, badDate: 1 }
	},
	summer2020: {
		file: 'ho-so-2020-quy-2-va-3.csv',
		from: '2020-04-01',
		to: '2020-09-30',
		exportedOn: '2020-10-05',
		columns: [
			...portalColumns,
			['Thanh toán trực tuyến', 'paid_online'],
			['Kết quả điện tử', 'electronic_result'],
			['Đã số hóa', 'digitised']
		],
		labels: portal,
		ward: messy,
		codeSuffix: '.000.00.00.H40',
		faults: { noId: 2, badDate: 1 }
	},
	quarter4: {
		file: 'ho-so-2020-quy-4.csv',
		from: '2020-10-01',
		to: '2020-12-31',
		exportedOn: '2021-01-05',
		columns: [
			['Số hồ sơ', 'dossier_id'],
			['Mã thủ tục', 'procedure_code'],
			['Phường/Xã', 'ward'],
			['Kênh thực hiện', 'channel'],
			['Ngày nhận', 'accepted_day'],
			['Hạn trả', 'due_day'],
			['Ngày hoàn thành', 'finished_day'],
			['Tình trạng', 'status']
		],
		labels: portal,
		ward: tidyWard
	}
} as const satisfies Record<string, ExportSpec>;
