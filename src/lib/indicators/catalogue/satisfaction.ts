import type { IndicatorDefinition } from '../definition.ts';
import { facts } from '../relations/facts.ts';
import { byAcceptance, known, onlyTold } from './parts.ts';

export const satisfaction: IndicatorDefinition[] = [
	{
		id: 'D10',
		name: { vi: 'Mức hài lòng (suy ra)', en: 'Satisfaction (derived)' },
		formula: {
			vi: '100 % − (tỷ lệ trễ hạn + tỷ lệ có phản ánh, kiến nghị)',
			en: '100 % − (late rate + complaint rate)'
		},
		kind: 'composite',
		unit: 'share',
		direction: 'up',
		relation: facts,
		numerator: null,
		denominator: null,
		extra: {
			late: { count: 'processed AND NOT on_time' },
			judged: { count: 'processed AND on_time IS NOT NULL' },
			complaints: { count: 'complaint' },
			dossiers: { count: 'complaint IS NOT NULL' }
		},
		finish: ({ extra }) => {
			const late = share(extra.late, extra.judged);
			const complaint = share(extra.complaints, extra.dossiers);
			return {
				value: late === null || complaint === null ? null : 1 - (late + complaint),
				lower: null,
				upper: null,
				extra: { late, complaint }
			};
		},
		requires: [
			{
				table: 'facts',
				columns: ['on_time'],
				from: 'dossiers.finished_at + (dossiers.due_at / procedures.statutory_days)'
			},
			known('complaint')
		],
		suppress: false,
		pitfalls: [
			{
				vi: 'Suy ra từ số liệu, không phải khảo sát. Tỷ lệ trễ tính trên hồ sơ đã giải quyết, tỷ lệ phản ánh trên tất cả hồ sơ.',
				en: 'Derived, not surveyed. The late rate is over finished dossiers, the complaint rate over all.'
			},
			onlyTold,
			byAcceptance
		],
		source: null
	}
];

function share(part: number | null | undefined, whole: number | null | undefined): number | null {
	return part == null || !whole ? null : part / whole;
}
