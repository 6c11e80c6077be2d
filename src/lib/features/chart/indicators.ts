import type { Direction } from '#lib/charts/kinds/figure/words.ts';
import type { ValueFormat } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import { dimensionsOf, indicator } from '#lib/indicators/catalogue.ts';
import type { IndicatorDefinition } from '#lib/indicators/definition.ts';
import { isTimeDimension, type CategoryDimension } from '#lib/model/dimensions.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import { pageHref } from '../links.ts';

const formats: Record<IndicatorDefinition['unit'], ValueFormat> = {
	share: 'percent',
	points: 'points',
	per_thousand: 'per_thousand',
	working_days: 'days',
	days: 'days',
	ratio: 'number'
};

/** How an indicator's value is written. */
export function formatOf(id: string): ValueFormat {
	return formats[indicator(id).unit];
}

export function directionOf(id: string): Direction {
	const { direction } = indicator(id);
	return direction === 'context' ? 'neither' : direction;
}

export function nameOf(id: string): string {
	return indicator(id).name[getLocale()];
}

/** Categories an indicator can be cut by in a dataset, in the order of the model. */
export function cutsOf(id: string, { neighbourhoods }: DatasetContext): CategoryDimension[] {
	const cuts = dimensionsOf(indicator(id)).filter((dimension) => !isTimeDimension(dimension));
	return cuts.filter((dimension) => neighbourhoods || dimension !== 'neighbourhood');
}

/** Where the indicator is explained. */
export function methodHref(id: string, query = ''): string {
	return `${pageHref('/phuong-phap', query)}#${id}`;
}

/** What a share is of, by what its indicator counts; a bare % for the others. */
const shareUnits: Record<string, () => string> = {
	facts: m.explore_unit_of_dossiers,
	claims: m.explore_unit_claims,
	trained: m.explore_unit_students,
	attended: m.explore_unit_students,
	catalogue: m.explore_unit_services
};

/** What the axis of an indicator is in: `% học sinh`, `‰`, `ngày làm việc`. */
export function unitOf(id: string): string {
	const { unit, relation } = indicator(id);
	switch (unit) {
		case 'share':
			return shareUnits[relation.id]?.() ?? '%';
		case 'points':
			return m.ui_points();
		case 'per_thousand':
			return m.data_methods_unit_per_thousand();
		case 'working_days':
			return m.data_methods_unit_working_days();
		case 'days':
			return m.data_methods_unit_days();
		case 'ratio':
			return m.data_methods_unit_ratio();
	}
}
