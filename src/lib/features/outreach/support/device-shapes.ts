import type { ChartTable } from '#lib/charts/table.ts';
import type { Category, CountItem, ShareRow } from '#lib/charts/types.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { Funnel, WardFunnel } from '#lib/outreach/devices/funnel.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import { dimensionLabel, memberLabel } from '../../labels.ts';
import { wardLink } from './ward-link.ts';

/** The steps of the funnel in their order; the matched are left out where not every place says how many there are. */
export function funnelSteps({ need, matched, handed, returned }: Funnel): CountItem[] {
	return [
		{ key: 'need', label: m.outreach_devices_need(), count: need, tone: 'neutral' },
		...(matched === null
			? []
			: [{ key: 'matched', label: m.outreach_devices_matched(), count: matched, tone: 'cat-1' as const }]),
		{ key: 'handed', label: m.outreach_devices_handed(), count: handed, tone: 'cat-1' },
		{ key: 'returned', label: m.outreach_devices_returned(), count: returned, tone: 'cat-1' }
	];
}

export function funnelTable(funnel: Funnel): ChartTable {
	return {
		columns: [
			{ key: 'step', label: m.outreach_devices_step(), format: 'text' },
			{ key: 'count', label: m.outreach_devices_unit(), format: 'count' }
		],
		rows: funnelSteps(funnel).map(({ label, count }) => ({ step: label, count }))
	};
}

/** What a ward's need is made of; the three add up to it. */
export const needParts = (): Category[] => [
	{ key: 'met', label: m.outreach_devices_met(), tone: 'cat-1' },
	{ key: 'promised', label: m.outreach_devices_promised(), tone: 'cat-3' },
	{ key: 'open', label: m.outreach_devices_open(), tone: 'missing' }
];

/** Wards whose need may be shown, most need first. */
export function needRows(wards: readonly WardFunnel[], context: DatasetContext, query: string): ShareRow[] {
	return wards.flatMap(({ ward, funnel }) =>
		funnel === null
			? []
			: [
					{
						...wardLink(ward, context, query),
						counts: {
							met: funnel.met,
							promised: funnel.need - funnel.met - funnel.open,
							open: funnel.open
						}
					}
				]
	);
}

/** Every ward and under it its schools and offices; what is hidden says so. */
export function needTable(wards: readonly WardFunnel[], context: DatasetContext): ChartTable {
	const hidden = m.outreach_support_hidden_cell();
	const figures = (funnel: Funnel | null) => ({
		need: funnel ? funnel.need : hidden,
		matched: funnel ? funnel.matched : hidden,
		handed: funnel ? funnel.handed : hidden,
		returned: funnel ? funnel.returned : hidden,
		met: funnel ? funnel.met : hidden,
		open: funnel ? funnel.open : hidden
	});
	return {
		columns: [
			{ key: 'ward', label: dimensionLabel('ward'), format: 'text' },
			{ key: 'place', label: m.outreach_devices_place(), format: 'text' },
			{ key: 'need', label: m.outreach_devices_need(), format: 'count' },
			{ key: 'matched', label: m.outreach_devices_matched(), format: 'count' },
			{ key: 'handed', label: m.outreach_devices_handed(), format: 'count' },
			{ key: 'returned', label: m.outreach_devices_returned(), format: 'count' },
			{ key: 'met', label: m.outreach_devices_met(), format: 'count' },
			{ key: 'open', label: m.outreach_devices_open(), format: 'count' }
		],
		rows: wards.flatMap(({ ward, funnel, places }) => {
			const name = memberLabel(context, 'ward', ward);
			return [
				{ ward: name, place: m.outreach_devices_whole_ward(), ...figures(funnel) },
				...places.map(({ place, funnel: own }) => ({ ward: name, place, ...figures(own) }))
			];
		})
	};
}
