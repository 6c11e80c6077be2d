import type { IndicatorDefinition } from '../definition.ts';
import { facts } from '../relations/facts.ts';
import { DECISION_766, byAcceptance, known } from './parts.ts';

const channelMissing = { channel_missing: { count: 'channel_missing' } } as const;

export const takeUp: IndicatorDefinition[] = [
	{
		id: 'D1a',
		name: { vi: 'Tỷ lệ hồ sơ trực tuyến', en: 'Online rate (take-up)' },
		formula: {
			vi: 'Hồ sơ nộp trực tuyến ÷ tất cả hồ sơ tiếp nhận trong kỳ',
			en: 'Dossiers filed online ÷ all dossiers accepted in the period'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: facts,
		numerator: { count: 'online' },
		denominator: { count: 'true' },
		extra: channelMissing,
		requires: [known('channel')],
		suppress: false,
		pitfalls: [
			{
				vi: 'Công thức chính thức coi hồ sơ thiếu kênh là nộp trực tiếp; số hồ sơ đó hiện bên cạnh.',
				en: 'The official formula counts a missing channel as in person; how many is shown beside it.'
			},
			byAcceptance
		],
		source: DECISION_766
	},
	{
		id: 'D1b',
		name: { vi: 'Tỷ lệ hồ sơ trực tuyến theo Bộ chỉ số 766', en: 'Online rate as the 766 index has it' },
		formula: {
			vi: 'Hồ sơ trực tuyến, có kết quả điện tử khi cần kết quả giấy ÷ tất cả hồ sơ × tỷ lệ đồng bộ (D11)',
			en: 'Online dossiers, with an electronic result where a paper result is required ÷ all × sync rate (D11)'
		},
		kind: 'composite',
		unit: 'share',
		direction: 'up',
		relation: facts,
		numerator: {
			count: 'online AND (NOT coalesce(needs_paper_result, false) OR coalesce(electronic_result, false))'
		},
		denominator: { count: 'true' },
		extra: channelMissing,
		times: 'D11',
		// Synchronisation is reported by month.
		without: ['day', 'week'],
		requires: [
			known('channel'),
			known('needs_paper_result', 'procedures.needs_paper_result'),
			known('electronic_result'),
			{ table: 'sync_reports' }
		],
		suppress: false,
		pitfalls: [
			{
				vi: 'Hiện bên cạnh D1a, không bao giờ gộp. Tử số và mẫu số là trước khi nhân tỷ lệ đồng bộ.',
				en: 'Shown beside D1a, never merged. Numerator and denominator are those before the sync rate.'
			}
		],
		source: `${DECISION_766}, 3.3`
	},
	{
		id: 'D1c',
		name: {
			vi: 'Tỷ lệ trực tuyến, riêng thủ tục đã mở nộp trực tuyến',
			en: 'Online rate, only procedures offered online'
		},
		formula: {
			vi: 'Hồ sơ trực tuyến ÷ tất cả hồ sơ, chỉ tính thủ tục đã cung cấp trực tuyến vào ngày tiếp nhận',
			en: 'Online ÷ all dossiers, only of procedures offered online on the day of acceptance'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: facts,
		numerator: { count: 'offered_online AND online' },
		denominator: { count: 'offered_online' },
		requires: [known('channel'), known('offered_online', 'procedures.online_level')],
		suppress: false,
		pitfalls: [
			{
				vi: 'Cần danh mục thủ tục có ngày hiệu lực; hồ sơ của thủ tục ngoài danh mục không được tính.',
				en: 'Needs a dated catalogue; dossiers of procedures outside it are not counted.'
			}
		],
		source: null
	}
];
