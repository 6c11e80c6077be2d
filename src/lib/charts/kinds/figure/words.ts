import { formatChange, formatValue, type ValueFormat } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';

/** Which way is good; `neither` gives no verdict. */
export type Direction = 'up' | 'down' | 'neither';

export interface FigureComparison {
	/** In few words: `kỳ trước`. */
	label: string;
	/** In full, for whoever asks: `kỳ 01/03/2016 đến 28/02/2017`. */
	title?: string;
	/** Why nothing is compared: `kỳ trước không có tập huấn`. The change is then not shown. */
	missing?: string;
	value: number | null;
	/** 95 % interval of the difference, same unit as the values; tells noise from change. */
	lower?: number | null;
	upper?: number | null;
}

export interface Change {
	text: string;
	arrow: '▲' | '▼' | '=';
	verdict: 'good' | 'bad' | 'none';
	/** Whether the difference exceeds chance; null when no interval is known. */
	real: boolean | null;
}

/** The change against a comparison, or null when either figure is missing. */
export function changeOf(
	value: number | null,
	comparison: FigureComparison,
	format: ValueFormat,
	direction: Direction
): Change | null {
	if (value === null || comparison.value === null) return null;
	const difference = value - comparison.value;
	const { lower, upper } = comparison;
	const real = typeof lower === 'number' && typeof upper === 'number' ? lower > 0 || upper < 0 : null;
	const text = formatChange(difference, format);
	// What rounds to nothing is shown as nothing, whatever its far decimals.
	const sign = /^[+\u2212]/u.test(text) ? Math.sign(difference) : 0;
	const wanted = direction === 'up' ? 1 : direction === 'down' ? -1 : 0;
	return {
		text,
		arrow: sign > 0 ? '▲' : sign < 0 ? '▼' : '=',
		verdict: sign === 0 || wanted === 0 || real === false ? 'none' : sign === wanted ? 'good' : 'bad',
		real
	};
}

/** The change in full sentences: against what, noise or not, and its interval. */
export function changeTitle(change: Change, comparison: FigureComparison, format: ValueFormat): string {
	const parts = [m.chart_delta({ value: change.text, label: comparison.title ?? comparison.label })];
	if (change.real !== null) parts.push(change.real ? m.chart_delta_real_full() : m.chart_delta_noise_full());
	const { lower, upper } = comparison;
	if (typeof lower === 'number' && typeof upper === 'number') {
		parts.push(
			m.chart_delta_interval({ lower: formatChange(lower, format), upper: formatChange(upper, format) })
		);
	}
	return `${parts.join('; ')}.`;
}

/** `đạt mục tiêu 40 %`, or how far from it, and whether that is more than the interval leaves open. */
export function targetWords(
	value: number,
	target: number,
	format: ValueFormat,
	direction: Direction,
	interval: { lower?: number | null; upper?: number | null } = {}
): { met: boolean; text: string } {
	const at = formatValue(target, format);
	const met = direction === 'down' ? value <= target : value >= target;
	const gap = formatValue(Math.abs(value - target), format === 'percent' ? 'points' : format);
	if (met) return { met, text: m.chart_target_met({ target: at }) };
	const say = direction === 'down' ? m.chart_target_over : m.chart_target_missed;
	const text = say({ gap, target: at });
	const { lower, upper } = interval;
	const open = typeof lower === 'number' && typeof upper === 'number' && lower <= target && target <= upper;
	return { met, text: open ? m.chart_target_open({ text }) : text };
}
