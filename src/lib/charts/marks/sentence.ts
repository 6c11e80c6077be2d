import { formatCount, formatValue, type ValueFormat } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { TipLine } from '../tooltip/tip.ts';
import type { Measured } from '../types.ts';

/** The value of a figure as it reads, or why there is none. */
export function valueText({ value, words }: Measured, format: ValueFormat): string {
	return value === null && words !== undefined ? words : formatValue(value, format);
}

/** `38,1 %–45,8 %`, or null where there is no interval. */
export function intervalText(figure: Measured, format: ValueFormat): string | null {
	const { lower, upper } = figure;
	if (typeof lower !== 'number' || typeof upper !== 'number') return null;
	return m.chart_interval_of({ lower: formatValue(lower, format), upper: formatValue(upper, format) });
}

/** `130 / 310`, or null where a part is not known. */
export function ofText(figure: Measured): string | null {
	const { numerator, denominator } = figure;
	if (typeof numerator !== 'number' || typeof denominator !== 'number') return null;
	return m.chart_of_n({ numerator: formatCount(numerator), denominator: formatCount(denominator) });
}

/** What a tooltip and a screen reader say of one figure, in the same order. */
export function figureLines(
	figure: Measured,
	format: ValueFormat,
	name: string = m.chart_value(),
	ofInterval: string = m.chart_interval()
): TipLine[] {
	const interval = intervalText(figure, format);
	const of = ofText(figure);
	return [
		{ label: name, value: valueText(figure, format) },
		...(interval ? [{ label: ofInterval, value: interval }] : []),
		...(of ? [{ label: m.chart_parts(), value: of }] : [])
	];
}

/** Lines as one sentence for a mark's accessible name. */
export function spoken(title: string, lines: readonly TipLine[], note?: string): string {
	const said = lines.map((line) => (line.label ? `${line.label} ${line.value}` : line.value));
	return `${title}: ${[...said, ...(note ? [note] : [])].join('; ')}`;
}
