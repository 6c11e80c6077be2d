import type { IndicatorDefinition } from '../definition.ts';
import { facts } from '../relations/facts.ts';
import { population } from '../relations/population.ts';
import { known } from './parts.ts';

export const reach: IndicatorDefinition[] = [
	{
		id: 'D15',
		name: { vi: 'Hồ sơ trực tuyến trên 1.000 dân', en: 'Online dossiers per 1,000 residents' },
		formula: {
			vi: 'Hồ sơ trực tuyến ÷ dân số của phường, xã vào thời điểm đó × 1.000',
			en: 'Online dossiers ÷ population of the wards at that date × 1,000'
		},
		kind: 'per_thousand',
		unit: 'per_thousand',
		direction: 'up',
		relation: facts,
		over: population,
		numerator: { count: 'online' },
		denominator: {
			// Mean over the days of the period; unknown as soon as one ward's population is.
			expression: 'CASE WHEN count(*) = count(population) THEN sum(population) / count(DISTINCT day) END'
		},
		requires: [known('channel'), known('ward'), { table: 'units', columns: ['population'] }],
		suppress: false,
		pitfalls: [
			{
				vi: 'Dân số thuộc về địa giới của từng thời kỳ: lấy bình quân các ngày có hồ sơ trong kỳ, chỉ các phường, xã có hồ sơ. Thiếu dân số của một phường thì không có giá trị.',
				en: 'Population belongs to a boundary epoch: it is the mean over the days with dossiers, of wards that dossiers name. When one ward’s population is unknown there is no value.'
			}
		],
		source: null
	},
	{
		id: 'D16',
		name: { vi: 'Có người hỗ trợ', en: 'Assisted' },
		formula: {
			vi: 'Hồ sơ trực tuyến có học sinh nộp giúp hoặc hướng dẫn ÷ hồ sơ trực tuyến',
			en: 'Online dossiers that a student filed or guided ÷ online dossiers'
		},
		kind: 'share',
		unit: 'share',
		direction: 'context',
		relation: facts,
		numerator: { count: 'online AND has_helper' },
		denominator: { count: 'online' },
		requires: [known('channel'), { table: 'claims' }],
		suppress: true,
		pitfalls: [
			{
				vi: 'Chỉ biết người hỗ trợ qua phiếu của học sinh khớp đúng mã hồ sơ; người khác hỗ trợ không thấy được.',
				en: 'Helpers are known only from students’ claims that match a dossier id exactly; other help is not seen.'
			}
		],
		source: null
	},
	{
		id: 'D17',
		name: { vi: 'Nộp ngoài giờ', en: 'Out of hours' },
		formula: {
			vi: 'Hồ sơ trực tuyến nộp ngoài giờ hành chính ÷ hồ sơ trực tuyến có giờ nộp',
			en: 'Online dossiers filed outside office hours ÷ online dossiers with a known time of filing'
		},
		kind: 'share',
		unit: 'share',
		direction: 'context',
		relation: facts,
		numerator: { count: 'online AND out_of_hours' },
		denominator: { count: 'online AND out_of_hours IS NOT NULL' },
		extra: { time_unknown: { count: 'online AND out_of_hours IS NULL' } },
		requires: [known('channel'), known('out_of_hours', 'dossiers.submitted_at (hh:mm)')],
		suppress: false,
		pitfalls: [
			{
				vi: 'Cần giờ nộp: chỉ có ngày thì không phải là nửa đêm, hồ sơ đó không được tính. Giờ hành chính: thứ Hai đến thứ Sáu, 8 giờ đến trước 17 giờ, trừ ngày nghỉ.',
				en: 'Needs a time of day: a date alone is not midnight and is left out. Office hours are Monday to Friday, 8:00 to before 17:00, without holidays.'
			}
		],
		source: null
	}
];
