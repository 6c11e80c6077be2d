import type { IndicatorDefinition } from '../definition.ts';
import { facts } from '../relations/facts.ts';
import { RECEIVED, byAcceptance, known, onlyTold } from './parts.ts';

export const digitisation: IndicatorDefinition[] = [
	{
		id: 'D7',
		name: { vi: 'Số hóa hồ sơ', en: 'Digitised' },
		formula: {
			vi: 'Hồ sơ có thành phần đã số hóa và có kết quả điện tử ÷ tất cả hồ sơ',
			en: 'Dossiers with digitised component files and an electronic result ÷ all dossiers'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: facts,
		numerator: { count: 'digitised AND electronic_result' },
		denominator: { count: 'digitised IS NOT NULL AND electronic_result IS NOT NULL' },
		extra: { not_told: { count: 'digitised IS NULL OR electronic_result IS NULL' } },
		requires: [known('digitised'), known('electronic_result')],
		suppress: false,
		pitfalls: [
			{
				vi: 'Thiếu một trong hai thì không tính là số hóa.',
				en: 'One of the two alone is not digitised.'
			},
			onlyTold,
			byAcceptance
		],
		source: null
	},
	{
		id: 'D8',
		name: { vi: 'Kết quả điện tử', en: 'Electronic result' },
		formula: {
			vi: 'Hồ sơ có kết quả điện tử ÷ hồ sơ cần kết quả giấy',
			en: 'Dossiers with an electronic result ÷ dossiers that need a paper result'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: facts,
		numerator: { count: 'needs_paper_result AND electronic_result' },
		denominator: { count: 'needs_paper_result AND electronic_result IS NOT NULL' },
		extra: { not_told: { count: 'needs_paper_result AND electronic_result IS NULL' } },
		requires: [known('electronic_result'), known('needs_paper_result', 'procedures.needs_paper_result')],
		suppress: false,
		pitfalls: [
			{
				vi: 'Danh mục thủ tục nói thủ tục nào cần kết quả giấy vào ngày tiếp nhận.',
				en: 'The catalogue says which procedures need a paper result on the day of acceptance.'
			},
			onlyTold,
			byAcceptance
		],
		source: null
	},
	{
		id: 'D9',
		name: { vi: 'Tái sử dụng dữ liệu', en: 'Reuse of data' },
		formula: {
			vi: 'Hồ sơ có ít nhất một thành phần được tái sử dụng ÷ hồ sơ được tiếp nhận',
			en: 'Dossiers with at least one component reused ÷ dossiers accepted'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: facts,
		numerator: { count: `reused AND ${RECEIVED}` },
		denominator: { count: `reused IS NOT NULL AND ${RECEIVED}` },
		extra: { not_told: { count: `reused IS NULL AND ${RECEIVED}` } },
		requires: [known('reused')],
		suppress: false,
		pitfalls: [
			{
				vi: 'Hồ sơ mới đăng ký hoặc bị từ chối tiếp nhận không nằm trong mẫu số.',
				en: 'Dossiers newly filed or not accepted are not in the denominator.'
			},
			onlyTold,
			byAcceptance
		],
		source: null
	}
];
