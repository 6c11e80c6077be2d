import { kaplanMeier, medianTime } from '#lib/stats/kaplan-meier.ts';
import { valueOf } from '#lib/stats/outcome.ts';
import type { IndicatorDefinition } from '../definition.ts';
import { claims } from '../relations/claims.ts';
import { trained } from '../relations/training.ts';
import { smallNumbers } from './parts.ts';

const VERIFIED = "reason = 'verified'";

export const learning: IndicatorDefinition[] = [
	{
		id: 'E3',
		name: { vi: 'Học sinh thực hiện thành công', en: 'Students who succeeded' },
		formula: {
			vi: 'Học sinh có ít nhất một hồ sơ được xác minh ÷ học sinh đã tập huấn',
			en: 'Students with at least one verified dossier ÷ students trained'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: trained,
		numerator: { count: 'verified' },
		denominator: { count: 'true' },
		requires: [{ table: 'attendance' }, { table: 'claims' }, { table: 'dossiers' }],
		suppress: true,
		pitfalls: [
			{
				vi: 'Được xác minh: mã hồ sơ khớp đúng, nộp trực tuyến, đã xong hoặc đã trả kết quả, không phải thực hành. Kỳ tính theo buổi tập huấn đầu tiên của em.',
				en: 'Verified: the id matches exactly, filed online, done or returned, not practice. The period goes by the student’s first training.'
			},
			smallNumbers
		],
		source: null
	},
	{
		id: 'E4',
		name: { vi: 'Phiếu được xác minh', en: 'Claims verified' },
		formula: {
			vi: 'Phiếu được xác minh ÷ tất cả phiếu, kèm lý do của từng phiếu còn lại',
			en: 'Claims verified ÷ all claims, with the reasons of the others beside it'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: claims,
		numerator: { count: VERIFIED },
		denominator: { count: 'true' },
		extra: {
			not_found: { count: "reason = 'not_found'" },
			practice: { count: "reason = 'practice'" },
			not_online: { count: "reason = 'not_online'" },
			waiting: { count: "reason = 'waiting'" },
			failed: { count: "reason = 'failed'" },
			withdrawn: { count: "reason = 'withdrawn'" }
		},
		requires: [{ table: 'claims' }, { table: 'dossiers' }],
		suppress: true,
		pitfalls: [
			{
				vi: 'Phiếu được xác minh cộng với các lý do đúng bằng số phiếu. Kỳ tính theo ngày thực hiện ghi trên phiếu.',
				en: 'Verified claims and the reasons add up to the claims exactly. The period goes by the day on the claim.'
			},
			smallNumbers
		],
		source: null
	},
	{
		id: 'E5',
		name: { vi: 'Độ trễ học → làm', en: 'Lag from learning to doing' },
		formula: {
			vi: 'Trung vị số ngày từ buổi tập huấn đầu tiên đến hồ sơ được xác minh đầu tiên, có tính em chưa làm',
			en: 'Median days from the first training to the first verified dossier, students still to file included'
		},
		kind: 'quantile',
		unit: 'days',
		direction: 'down',
		relation: trained,
		numerator: { count: 'event_day IS NOT NULL AND lag_days >= 0' },
		denominator: { count: 'lag_days >= 0' },
		spread: {
			column: 'lag_days',
			finish: (figures) => {
				const observed = figures.filter((each) => each.at >= 0);
				const total = (count: (each: (typeof observed)[number]) => number | null) =>
					observed.reduce((sum, each) => sum + (count(each) ?? 0), 0);
				const { median, lower, upper } = medianTime(
					valueOf(
						kaplanMeier(
							observed.map(({ at, numerator, denominator }) => ({
								time: at,
								events: numerator ?? 0,
								censored: (denominator ?? 0) - (numerator ?? 0)
							}))
						)
					)
				);
				return {
					numerator: total((each) => each.numerator),
					denominator: total((each) => each.denominator),
					value: median,
					lower,
					upper
				};
			}
		},
		requires: [
			{ table: 'attendance' },
			{ table: 'sessions', columns: ['held_on'] },
			{ table: 'claims' },
			{ table: 'dossiers' }
		],
		suppress: true,
		pitfalls: [
			{
				vi: 'Ước lượng Kaplan–Meier: em chưa nộp được theo dõi đến ngày của số liệu, không bị bỏ ra. Dưới một nửa đã làm thì chưa có trung vị.',
				en: 'Kaplan–Meier: a student who has not filed is followed to the data’s date, not left out. When fewer than half have filed there is no median yet.'
			},
			smallNumbers
		],
		source: 'Kaplan & Meier 1958, JASA 53'
	},
	{
		id: 'E6',
		name: { vi: 'Lan tỏa', en: 'Spread' },
		formula: {
			vi: 'Số hộ khác nhau có hồ sơ được xác minh ÷ số học sinh có hồ sơ được xác minh',
			en: 'Distinct households with a verified dossier ÷ students with a verified dossier'
		},
		kind: 'ratio',
		unit: 'ratio',
		direction: 'up',
		relation: claims,
		numerator: { distinct: `CASE WHEN ${VERIFIED} THEN household END` },
		denominator: { distinct: `CASE WHEN ${VERIFIED} THEN student END` },
		extra: { household_unknown: { count: `${VERIFIED} AND household IS NULL` } },
		requires: [{ table: 'claims' }, { table: 'dossiers', columns: ['phone', 'id_number', 'applicant'] }],
		suppress: true,
		pitfalls: [
			{
				vi: 'Hộ được nhận ra qua mã giả của số điện thoại, không có thì số giấy tờ, rồi tên chủ hồ sơ: là ước lượng. Một hộ được hai em giúp tính một lần.',
				en: 'A household is told by the pseudonym of its phone, else its id number, else the applicant: an estimate. One reached by two students counts once.'
			},
			smallNumbers
		],
		source: null
	}
];
