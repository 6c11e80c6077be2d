import type { IndicatorDefinition } from '../definition.ts';
import { syncReports } from '../relations/services.ts';

export const sync: IndicatorDefinition[] = [
	{
		id: 'D11',
		name: { vi: 'Tỷ lệ đồng bộ', en: 'Sync rate' },
		formula: {
			vi: 'Hồ sơ đã đồng bộ ÷ số lớn hơn giữa hồ sơ báo cáo và hồ sơ trên Cổng',
			en: 'Dossiers synchronised ÷ the larger of those reported and those on the portal'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: syncReports,
		numerator: { sum: 'synced', where: 'whole IS NOT NULL' },
		denominator: { sum: 'whole' },
		requires: [{ table: 'sync_reports', columns: ['reported', 'portal'] }],
		suppress: false,
		pitfalls: [
			{
				vi: 'Số lớn hơn được chọn theo từng đơn vị và tháng rồi mới cộng; kỳ được làm tròn ra đủ tháng đầu.',
				en: 'The larger one is taken by unit and month before adding; the first month of the period is taken whole.'
			}
		],
		source: null
	}
];
