import type { IndicatorDefinition } from '../definition.ts';
import { catalogue } from '../relations/services.ts';

export const services: IndicatorDefinition[] = [
	{
		id: 'D2',
		name: { vi: 'Thủ tục cung cấp trực tuyến', en: 'Procedures offered online' },
		formula: {
			vi: 'Thủ tục cung cấp toàn trình hoặc một phần ÷ tất cả thủ tục có hiệu lực vào ngày cuối kỳ',
			en: 'Procedures offered in full or in part online ÷ all procedures in force on the last day of the period'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: catalogue,
		numerator: { count: 'offered' },
		denominator: { count: 'true' },
		requires: [{ table: 'procedures' }],
		suppress: false,
		pitfalls: [
			{
				vi: 'Mỗi thủ tục tính một lần, ở mức độ cao nhất. Mức độ 3 cũ là một phần, mức độ 4 là toàn trình.',
				en: 'A procedure counts once, at its highest level. The old level 3 is partial, level 4 is full.'
			}
		],
		source: null
	},
	{
		id: 'D3',
		name: { vi: 'Dịch vụ công trực tuyến có phát sinh hồ sơ', en: 'Online services in use' },
		formula: {
			vi: 'Dịch vụ có ít nhất một hồ sơ trực tuyến trong kỳ ÷ dịch vụ cung cấp trực tuyến vào ngày cuối kỳ',
			en: 'Services with at least one online dossier in the period ÷ services offered online on its last day'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: catalogue,
		numerator: { count: 'offered AND used' },
		denominator: { count: 'offered' },
		requires: [
			{ table: 'procedures', columns: ['online_level'] },
			{ table: 'facts', from: 'dossiers' }
		],
		suppress: false,
		pitfalls: [
			{
				vi: 'Hồ sơ chỉ có tên thủ tục, không có mã, không nối được với danh mục.',
				en: 'Dossiers with a procedure’s name but no code cannot be joined to the catalogue.'
			}
		],
		source: null
	}
];
