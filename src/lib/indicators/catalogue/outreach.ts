import { orNull } from '#lib/stats/outcome.ts';
import { twoPeriodDifference } from '#lib/stats/two-period-difference.ts';
import type { IndicatorDefinition } from '../definition.ts';
import { devices, dormancy, infrastructure, trial } from '../relations/outreach.ts';
import { known } from './parts.ts';

const cells = {
	pilot_before: 'piloted AND NOT after',
	pilot_after: 'piloted AND after',
	comparison_before: 'NOT piloted AND NOT after',
	comparison_after: 'NOT piloted AND after'
} as const;

export const outreach: IndicatorDefinition[] = [
	{
		id: 'O1',
		name: { vi: 'Chênh lệch thí điểm', en: 'Pilot effect' },
		formula: {
			vi: 'Thay đổi tỷ lệ trực tuyến ở phường thí điểm trừ thay đổi ở các phường còn lại (khác biệt trong khác biệt)',
			en: 'Change of the online rate in pilot wards less the change in the others (difference in differences)'
		},
		kind: 'effect',
		unit: 'points',
		direction: 'up',
		relation: trial,
		numerator: null,
		denominator: { count: 'true' },
		extra: Object.fromEntries(
			Object.entries(cells).flatMap(([name, condition]) => [
				[name, { count: condition }],
				[`${name}_online`, { count: `${condition} AND online` }]
			])
		),
		finish: ({ extra }) => {
			const share = (cell: keyof typeof cells) => ({
				successes: extra[`${cell}_online`] ?? 0,
				trials: extra[cell] ?? 0
			});
			const effect = orNull(
				twoPeriodDifference(
					{ before: share('pilot_before'), after: share('pilot_after') },
					{ before: share('comparison_before'), after: share('comparison_after') }
				)
			);
			return {
				value: effect?.estimate ?? null,
				lower: effect?.lower ?? null,
				upper: effect?.upper ?? null,
				extra
			};
		},
		requires: [known('channel'), known('ward'), { table: 'pilots' }],
		suppress: false,
		pitfalls: [
			{
				vi: 'Miễn phí, đổi địa giới cùng lúc làm sai lệch: cần ghi chú. Khoảng tin cậy coi các hồ sơ là độc lập nên hẹp hơn thực tế.',
				en: 'Fee waivers and boundary changes at the same time confound it: annotate. The interval takes dossiers as independent and so is too narrow.'
			},
			{
				vi: 'Thời gian giữa lần bắt đầu đầu tiên và cuối cùng của các thí điểm không được tính.',
				en: 'The time between the first and the last start of the pilots is left out.'
			}
		],
		source: 'Card & Krueger 1994, American Economic Review 84(4)'
	},
	{
		id: 'O2',
		name: { vi: 'Thiết bị, mạng', en: 'Devices and lines' },
		formula: { vi: 'Nhu cầu đã đáp ứng ÷ nhu cầu', en: 'Need met ÷ need' },
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: devices,
		numerator: { sum: 'met' },
		denominator: { sum: 'need' },
		requires: [{ table: 'devices', columns: ['need'] }],
		suppress: false,
		pitfalls: [
			{
				vi: 'Đã đáp ứng = tặng + cho mượn − đã trả, không quá nhu cầu của từng nơi và loại; lấy số liệu mới nhất đến cuối kỳ.',
				en: 'Met = donated + lent − returned, no more than the need of each place and kind; the latest figures up to the end of the period.'
			}
		],
		source: null
	},
	{
		id: 'O3',
		name: { vi: 'Hạ tầng', en: 'Infrastructure coverage' },
		formula: {
			vi: 'Số đơn vị có ÷ tổng số đơn vị, kèm ngày',
			en: 'Units with it ÷ all units, with the date'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: infrastructure,
		numerator: { sum: 'units_with' },
		denominator: { sum: 'units_total' },
		extra: { as_of_day: { expression: "min(as_of) - DATE '1970-01-01'" } },
		requires: [{ table: 'infrastructure', columns: ['units_with'] }],
		suppress: false,
		pitfalls: [
			{
				vi: 'Luôn kèm ngày, không bao giờ chỉ là “100 %”. Cắt theo “lĩnh vực” là theo hạng mục; không cắt thì cộng mọi hạng mục.',
				en: 'Always with its date, never a bare “100 %”. Cut by “field” it goes by item; uncut it adds up all items.'
			}
		],
		source: null
	},
	{
		id: 'O4',
		name: { vi: 'Thủ tục, đơn vị “ngủ”', en: 'Dormant procedures and units' },
		formula: {
			vi: 'Thủ tục (hoặc đơn vị) không có hồ sơ trực tuyến trong 90 ngày cuối kỳ ÷ tất cả',
			en: 'Procedures (or units) with no online dossier in the last 90 days of the period ÷ all'
		},
		kind: 'share',
		unit: 'share',
		direction: 'down',
		relation: dormancy,
		numerator: { count: 'counted AND dormant' },
		denominator: { count: 'counted' },
		extra: {
			dormant_units: { count: "kind = 'unit' AND dormant" },
			units: { count: "kind = 'unit'" }
		},
		requires: [known('channel')],
		suppress: false,
		pitfalls: [
			{
				vi: 'Không cắt thì nói về thủ tục, số đơn vị hiện bên cạnh; cắt theo đơn vị thì nói về đơn vị. Đơn vị chưa từng nhận hồ sơ nào không thấy được.',
				en: 'Uncut it speaks of procedures, with the units beside; cut by unit it speaks of units. A unit that never received a dossier is not seen.'
			}
		],
		source: null
	}
];
