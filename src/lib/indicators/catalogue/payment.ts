import type { IndicatorDefinition } from '../definition.ts';
import { facts } from '../relations/facts.ts';
import { byAcceptance, known, onlyTold } from './parts.ts';

export const payment: IndicatorDefinition[] = [
	{
		id: 'D4',
		name: { vi: 'Thanh toán trực tuyến', en: 'Paid online' },
		formula: {
			vi: 'Hồ sơ thanh toán trực tuyến ÷ hồ sơ của thủ tục có phí, bỏ hồ sơ có phí bằng 0',
			en: 'Dossiers paid online ÷ dossiers of procedures with a fee, leaving out those whose fee is 0'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: facts,
		numerator: { count: 'fee_due AND paid_online' },
		denominator: { count: 'fee_due AND paid_online IS NOT NULL' },
		extra: { not_told: { count: 'fee_due AND paid_online IS NULL' } },
		requires: [known('paid_online'), known('fee_due', 'dossiers.fee / procedures.has_fee')],
		suppress: false,
		pitfalls: [
			{
				vi: 'Không chia số hồ sơ cho số thủ tục (lỗi đã biết của cổng, cho kết quả trên 100 %).',
				en: 'Never dossiers divided by procedures (a known portal bug gives more than 100 %).'
			},
			onlyTold,
			byAcceptance
		],
		source: null
	}
];
