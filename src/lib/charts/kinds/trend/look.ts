import * as m from '#lib/i18n/generated/messages.js';
import type { LegendItem } from '../../frame/Legend.svelte';
import type { Tone, TrendSeries } from '../../types.ts';
import type { TrendGeometry } from './geometry.ts';

const defaults: Tone[] = ['online', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6', 'cat-7'];
const dashes = [undefined, '7 3', '2 3', '9 3 2 3'];

/** Colour of the series of a place. */
export function toneOf(one: TrendSeries | undefined, index: number): Tone {
	return one?.tone ?? defaults[index % defaults.length] ?? 'online';
}

/** Lines differ in their dashes too, for print in black and white. */
export function dashOf(index: number): string | undefined {
	return dashes[index % dashes.length];
}

/** What the drawing does not name where it stands: lines, where there is no room beside them, bands of intervals, unfinished periods. */
export function legendOf(
	geometry: TrendGeometry,
	series: readonly TrendSeries[],
	comparison: TrendSeries | null
): LegendItem[] {
	const items: LegendItem[] = [];
	if (geometry.narrow && (series.length > 1 || comparison)) {
		series.forEach((one, index) =>
			items.push({
				key: one.key,
				label: one.label,
				tone: toneOf(one, index),
				mark: 'line',
				dash: dashOf(index)
			})
		);
		if (comparison)
			items.push({ key: 'comparison', label: comparison.label, tone: 'neutral', mark: 'dashed' });
	}
	const banded = geometry.series.findIndex((one) => one.band);
	if (banded >= 0) {
		const one = geometry.series[banded]?.series;
		items.push({
			key: 'band',
			label: one?.interval ?? m.chart_interval(),
			tone: toneOf(one, banded),
			mark: 'band'
		});
	}
	if (series.some((one) => one.points.some((point) => point.partial))) {
		items.push({
			key: 'partial',
			label: m.chart_partial_period(),
			tone: toneOf(series[0], 0),
			mark: 'hollow'
		});
	}
	return items;
}
