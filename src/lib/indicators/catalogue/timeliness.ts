import type { IndicatorDefinition } from '../definition.ts';
import { facts } from '../relations/facts.ts';
import { byAcceptance, dossiers } from './parts.ts';

const measured = 'processed AND processing_days IS NOT NULL';

export const timeliness: IndicatorDefinition[] = [
	{
		id: 'D5',
		name: { vi: 'Đúng hạn', en: 'On time' },
		formula: {
			vi: 'Hồ sơ giải quyết đúng hạn ÷ hồ sơ đã tiếp nhận và giải quyết xong',
			en: 'Dossiers finished on time ÷ dossiers accepted and finished'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: facts,
		numerator: { count: 'processed AND on_time' },
		denominator: { count: 'processed AND on_time IS NOT NULL' },
		extra: { without_limit: { count: 'processed AND on_time IS NULL' } },
		requires: [
			dossiers,
			{
				table: 'facts',
				columns: ['on_time'],
				from: 'dossiers.finished_at + (dossiers.due_at / procedures.statutory_days)'
			}
		],
		suppress: false,
		pitfalls: [
			{
				vi: 'Tính ngày làm việc, bỏ ngày nghỉ; yêu cầu bổ sung mà chưa nhận thì đồng hồ dừng ở lúc yêu cầu; thời gian chờ người dân được trừ; thiếu hạn trả thì lấy thời hạn của danh mục.',
				en: 'Working days without holidays; a supplement asked and not brought stops the clock when asked; waiting for the citizen is subtracted; a missing due date means the catalogue’s limit.'
			},
			{
				vi: 'Hồ sơ không có hạn trả lẫn thời hạn trong danh mục không được tính; số hồ sơ đó hiện bên cạnh. Hồ sơ có ngày tháng lộn thứ tự không coi là đã giải quyết.',
				en: 'Dossiers with neither a due date nor a limit are left out and counted beside it. Dossiers whose dates are out of order do not count as finished.'
			},
			byAcceptance
		],
		source: null
	},
	{
		id: 'D6',
		name: { vi: 'Thời gian xử lý', en: 'Processing time' },
		formula: {
			vi: 'Trung vị số ngày làm việc từ tiếp nhận đến khi xong; kèm P90 và trung bình',
			en: 'Median working days from acceptance to the end; with P90 and the mean'
		},
		kind: 'quantile',
		unit: 'working_days',
		direction: 'down',
		relation: facts,
		numerator: null,
		denominator: { count: measured },
		extra: {
			median: { quantile: 'processing_days', q: 0.5, where: measured },
			p90: { quantile: 'processing_days', q: 0.9, where: measured },
			total: { sum: 'processing_days', where: measured }
		},
		finish: ({ denominator, extra }) => ({
			value: extra.median ?? null,
			lower: null,
			upper: null,
			extra: {
				p90: extra.p90 ?? null,
				mean: denominator && extra.total != null ? extra.total / denominator : null
			}
		}),
		requires: [{ table: 'facts', columns: ['processing_days'], from: 'dossiers.finished_at' }],
		suppress: false,
		pitfalls: [
			{
				vi: 'Một đơn vị cho mọi thủ tục: ngày làm việc, xong trong ngày là 0. Quy tắc đồng hồ như D5.',
				en: 'One unit for every procedure: working days, 0 when finished the same day. The clock runs as in D5.'
			},
			byAcceptance
		],
		source: null
	}
];
