import type { IndicatorDefinition } from '../definition.ts';
import { facts, filings } from '../relations/facts.ts';
import { COMPLETED, byAcceptance, known, onlyTold } from './parts.ts';

/** Whether the answer came electronically is known, and how a fee was paid where one may be due. */
const END_TO_END_TOLD =
	'electronic_result IS NOT NULL AND (paid_online IS NOT NULL OR NOT coalesce(fee_due, true))';

export const completion: IndicatorDefinition[] = [
	{
		id: 'D12',
		name: { vi: 'Hoàn thành', en: 'Completion' },
		formula: {
			vi: 'Hồ sơ trực tuyến đã xử lý xong hoặc đã trả kết quả ÷ hồ sơ nộp trực tuyến, theo ngày nộp',
			en: 'Online dossiers done or with the result returned ÷ online submissions, by day of submission'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: filings,
		numerator: { count: `online AND ${COMPLETED}` },
		denominator: { count: 'online' },
		extra: {
			open: {
				count:
					"online AND coalesce(status NOT IN ('done', 'result_returned', 'not_accepted', 'withdrawn', 'stopped'), true)"
			}
		},
		requires: [known('channel'), known('status')],
		suppress: false,
		pitfalls: [
			{
				vi: 'Đợt nộp gần đây còn hồ sơ đang mở: chúng hiện là đang mở, không phải là thất bại.',
				en: 'Recent cohorts still have open dossiers: they are shown as open, not as failure.'
			}
		],
		source: null
	},
	{
		id: 'D13',
		name: { vi: 'Từ chối, bổ sung, rút', en: 'Refused, supplemented, withdrawn' },
		formula: {
			vi: 'Hồ sơ bị từ chối ÷ hồ sơ nộp trực tuyến; kèm tỷ lệ từng phải bổ sung và tỷ lệ rút',
			en: 'Dossiers refused ÷ online submissions; with the shares ever supplemented and withdrawn'
		},
		kind: 'share',
		unit: 'share',
		direction: 'down',
		relation: filings,
		numerator: { count: "online AND status = 'not_accepted'" },
		denominator: { count: 'online' },
		extra: {
			supplemented: { count: 'online AND supplemented' },
			withdrawn: { count: "online AND status = 'withdrawn'" }
		},
		requires: [known('channel'), known('status')],
		suppress: false,
		pitfalls: [
			{
				vi: 'Giá trị là tỷ lệ từ chối; số hồ sơ từng phải bổ sung và số hồ sơ rút hiện bên cạnh, trên cùng mẫu số.',
				en: 'The value is the share refused; the counts ever supplemented and withdrawn stand beside it, over the same denominator.'
			}
		],
		source: null
	},
	{
		id: 'D14',
		name: { vi: 'Toàn trình thực chất', en: 'Truly end to end' },
		formula: {
			vi: 'Hồ sơ nộp trực tuyến, thanh toán trực tuyến (nếu có phí) và nhận kết quả điện tử, không phải đến nơi ÷ tất cả hồ sơ',
			en: 'Dossiers filed online, paid online (where a fee is due) and answered electronically, with no visit ÷ all'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: facts,
		numerator: { count: 'online AND electronic_result AND (coalesce(paid_online, false) OR NOT fee_due)' },
		denominator: { count: END_TO_END_TOLD },
		extra: { not_told: { count: `NOT (${END_TO_END_TOLD})` } },
		requires: [known('channel'), known('electronic_result'), known('paid_online')],
		suppress: false,
		pitfalls: [
			{
				vi: 'Dữ liệu xuất không ghi lần đến nơi: coi là không phải đến khi cả nộp, trả phí và nhận kết quả đều qua mạng. Hồ sơ không có phí không cần thanh toán.',
				en: 'Exports record no visits: there is none when filing, paying and receiving all went online. A dossier without a fee needs no payment.'
			},
			onlyTold,
			byAcceptance
		],
		source: null
	}
];
