import { formatTick } from '#lib/i18n/format.ts';
import { linear } from '../../scales/linear.ts';
import { textWidth } from '../../text.ts';

/** One effect of a list: by time since the start, by start, or by time. A share, as all its ends. */
export interface EventEffect {
	key: string;
	/** Under the axis. */
	label: string;
	value: number;
	/** Of this effect by itself. */
	lower: number | null;
	upper: number | null;
	/** Of all effects of the list at once. */
	widerLower: number | null;
	widerUpper: number | null;
	/** Before the start: what is drawn is a check, not an effect. */
	before: boolean;
}

export interface PlacedEffect {
	effect: EventEffect;
	x: number;
	y: number;
	/** Upper and lower end in pixels; null without an interval. */
	interval: [number, number] | null;
	wider: [number, number] | null;
}

export interface EventStudyGeometry {
	width: number;
	height: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
	zeroY: number;
	/** Between the last effect before the start and the first after it; null where there are not both. */
	startX: number | null;
	effects: PlacedEffect[];
	xTicks: { x: number; label: string }[];
	yTicks: { y: number; label: string }[];
}

const HEIGHT = 320;
const MARGIN = { top: 24, right: 12, bottom: 44 };
const FONT = 12;

/** Lower and upper end of the axis, both multiples of its ticks: zero, every effect and its own interval are within. */
function axisOf(effects: readonly EventEffect[]): [number, number] {
	const reach = effects.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]);
	return linear([Math.min(0, ...reach), Math.max(0, ...reach, 0.001)], [0, 1])
		.nice(5)
		.domain() as [number, number];
}

/** Whether an interval of all effects at once leaves the drawing and is cut at its edge. */
export function cutsWider(effects: readonly EventEffect[]): boolean {
	const [low, high] = axisOf(effects);
	return effects.some(
		({ widerLower, widerUpper }) => (widerLower ?? low) < low || (widerUpper ?? high) > high
	);
}

/**
 * Effects side by side in their order, upwards from a line at zero, which is always in the drawing. Intervals of all at once may
 * leave it: the axis is made for the effects and the intervals of each, so that these can be read.
 */
export function eventStudyGeometry(effects: readonly EventEffect[], width: number): EventStudyGeometry {
	const [low, high] = axisOf(effects);
	const [top, bottom] = [MARGIN.top, HEIGHT - MARGIN.bottom];
	const y = linear([low, high], [bottom, top]);
	const yTicks = y.ticks(5).map((tick) => ({ y: y(tick), label: formatTick(tick, 'points') }));
	const left = Math.ceil(Math.max(0, ...yTicks.map(({ label }) => textWidth(label, FONT)))) + 12;
	const right = width - MARGIN.right;
	const slot = (right - left) / Math.max(1, effects.length);
	const x = (index: number) => left + (index + 0.5) * slot;
	const widest = Math.max(1, ...effects.map(({ label }) => textWidth(label, FONT) + 8));
	const every = Math.max(1, Math.ceil(widest / Math.max(1, slot)));
	const firstAfter = effects.findIndex(({ before }) => !before);
	const ends = (lower: number | null, upper: number | null): [number, number] | null =>
		lower === null || upper === null ? null : [y(Math.min(high, upper)), y(Math.max(low, lower))];
	return {
		width,
		height: HEIGHT,
		left,
		right,
		top,
		bottom,
		zeroY: y(0),
		startX: firstAfter > 0 ? left + firstAfter * slot : null,
		effects: effects.map((effect, index) => ({
			effect,
			x: x(index),
			y: y(effect.value),
			interval: ends(effect.lower, effect.upper),
			wider: ends(effect.widerLower, effect.widerUpper)
		})),
		xTicks: effects.flatMap(({ label }, index) =>
			// Counted from the start on, so that its own label is one of those written.
			(index - Math.max(0, firstAfter)) % every === 0 ? [{ x: x(index), label }] : []
		),
		yTicks
	};
}
