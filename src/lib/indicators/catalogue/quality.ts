import type { IndicatorDefinition } from '../definition.ts';
import type { Bilingual } from '../indicator.ts';
import { facts } from '../relations/facts.ts';
import { identified } from '../relations/identified.ts';
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
			vi: 'Hồ sơ có mã trùng với hồ sơ khác sau khi chuẩn hóa ÷ tất cả',
			en: 'Dossiers whose id, once normalised, another dossier has too ÷ all'
		},
		relation: identified,
		numerator: { count: 'shared' },
		pitfalls: [
			{
				vi: 'Dòng lặp lại đúng mã đã được gộp khi nạp và đếm trong sổ cái; ở đây là mã chỉ khác cách viết (hoa thường, dấu cách, O và 0).',
				en: 'Rows that repeat an id exactly are merged on load and counted in the ledger; these ids differ only in spelling (case, spaces, O and 0).'
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
