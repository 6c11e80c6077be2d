import { scaleLinear, type ScaleLinear } from 'd3';
import type { ValueFormat } from '#lib/i18n/format.ts';
import type { Measured, Reference } from '../types.ts';

/**
 * Domain from zero to a round number past everything drawn. A share never goes past 100 %; negative values pull
 * the lower end below zero. With nothing to draw it is [0, 1].
 */
export function zeroBased(
	values: Iterable<number | null | undefined>,
	format: ValueFormat,
	ticks = 5
): [number, number] {
	let low = 0;
	let high = 0;
	for (const value of values) {
		if (value === null || value === undefined) continue;
		low = Math.min(low, value);
		high = Math.max(high, value);
	}
	if (low === 0 && high === 0) return [0, 1];
	const [start = 0, end = 1] = scaleLinear().domain([low, high]).nice(ticks).domain();
	return [start, format === 'percent' && high <= 1 ? Math.min(end, 1) : end];
}

/** Every number a set of figures and lines will draw. */
export function extremes(items: readonly Measured[], references: readonly Reference[] = []): number[] {
	return [
		...items.flatMap((item) => [item.value, item.lower, item.upper]),
		...references.map((reference) => reference.value)
	].filter((value): value is number => typeof value === 'number');
}

export function linear(domain: [number, number], range: [number, number]): ScaleLinear<number, number> {
	return scaleLinear().domain(domain).range(range);
}

/** Pixels rounded to a tenth: small markup, stable between server and browser. */
export function px(value: number): number {
	return Math.round(value * 10) / 10;
}
