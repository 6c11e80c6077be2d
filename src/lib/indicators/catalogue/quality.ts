import type { IndicatorDefinition } from '../definition.ts';
import type { Bilingual } from '../indicator.ts';
import { facts } from '../relations/facts.ts';
import { dossierRows } from '../relations/dossier-rows.ts';
import { dossiers } from './parts.ts';

const printed: Bilingual = {
	vi: 'In trên mọi bản xuất.',
	en: 'Printed on every export.'
};

function fault(
	definition: Pick<IndicatorDefinition, 'id' | 'name' | 'formula' | 'numerator'> &
		Partial<IndicatorDefinition>
): IndicatorDefinition {
	return {
		kind: 'share',
		unit: 'share',
		direction: 'down',
		relation: facts,
		denominator: { count: 'true' },
		requires: [dossiers],
		suppress: false,
		pitfalls: [printed],
		source: null,
		...definition
	};
}

export const quality: IndicatorDefinition[] = [
	fault({
		id: 'Q1',
		name: { vi: 'Không khớp phường, xã', en: 'Unmatched ward' },
		formula: {
			vi: 'Hồ sơ không có hoặc không khớp phường, xã ÷ tất cả',
			en: 'Dossiers with no matched ward ÷ all'
		},
		numerator: { count: 'ward_unmatched' }
	}),
	fault({
		id: 'Q2',
		name: { vi: 'Thiếu kênh nộp', en: 'Missing channel' },
		formula: { vi: 'Hồ sơ thiếu kênh nộp ÷ tất cả', en: 'Dossiers without a channel ÷ all' },
		numerator: { count: 'channel_missing' }
	}),
	fault({
		id: 'Q3',
		name: { vi: 'Trùng mã hồ sơ', en: 'Duplicate dossier id' },
		formula: {
			vi: 'Dòng hồ sơ lặp lại mã của dòng khác ÷ tất cả dòng hồ sơ đã đọc',
			en: 'Dossier lines that repeat another line’s id ÷ all dossier lines read'
		},
		relation: dossierRows,
		numerator: { count: 'fault IS NOT NULL' },
		extra: {
			same_row: { count: "fault = 'same_row'" },
			superseded: { count: "fault = 'superseded'" },
			spelling: { count: "fault = 'spelling'" }
		},
		requires: [
			{ table: 'dossiers' },
			{ table: 'dossiers_history', empty: true },
			{ table: 'ledger_exceptions', empty: true }
		],
		pitfalls: [
			{
				vi: 'Cùng hồ sơ trong hai bản xuất là bình thường: trạng thái mới nhất được giữ. Dòng chép lại y hệt chỉ còn số lượng, nên không có ngày: chúng chỉ được tính khi không chọn kỳ.',
				en: 'The same dossier in two exports is normal: the latest state is kept. Of lines copied whole only the number is left, so they have no day and count only when no period is chosen.'
			},
			printed
		]
	}),
	fault({
		id: 'Q4',
		name: { vi: 'Thiếu hạn trả', en: 'Missing due date' },
		formula: { vi: 'Hồ sơ thiếu ngày hẹn trả ÷ tất cả', en: 'Dossiers without a due date ÷ all' },
		numerator: { count: 'due_missing' }
	})
];
