import { formatTick } from '#lib/i18n/format.ts';
import { linear, px, zeroBased } from '../../scales/linear.ts';

/** One unit of a funnel plot: its size and its share, and the share drawn towards that of all. */
export interface FunnelPoint {
	key: string;
	label: string;
	n: number;
	share: number;
	shrunk: number | null;
	/** Outside the wide limits, the narrow ones, or within. */
	position: 'far' | 'outside' | 'within';
}

/** The limits about the share of all at one size. */
export interface FunnelLimit {
	n: number;
	narrow: { lower: number; upper: number };
	wide: { lower: number; upper: number };
}

/** A point in the drawing's pixels. */
export interface PlacedPoint {
	point: FunnelPoint;
	x: number;
	y: number;
	shrunkY: number | null;
}

export interface FunnelGeometry {
	width: number;
	height: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
	points: PlacedPoint[];
	/** Paths of the upper and the lower limit, wide and narrow. */
	wide: string[];
	narrow: string[];
	overallY: number;
	xTicks: { x: number; label: string }[];
	yTicks: { y: number; label: string }[];
}

const HEIGHT = 320;
const MARGIN = { top: 12, right: 12, bottom: 44, left: 52 };

/** Size to the right, share upwards from zero; the share axis ends past every point, and limits beyond it are cut. */
export function funnelGeometry(
	points: readonly FunnelPoint[],
	limits: readonly FunnelLimit[],
	overall: number,
	width: number
): FunnelGeometry {
	const [left, right] = [MARGIN.left, width - MARGIN.right];
	const [top, bottom] = [MARGIN.top, HEIGHT - MARGIN.bottom];
	const largest = Math.max(1, ...points.map(({ n }) => n));
	const [, most] = zeroBased([...points.map(({ share }) => share * 1.25), overall * 1.6], 'percent');
	const x = linear([0, largest * 1.04], [left, right]);
	const y = linear([0, most], [bottom, top]);
	const shown = limits.filter(({ n }) => n <= largest * 1.04);
	const path = (of: (limit: FunnelLimit) => number) =>
		shown
			.map((limit, at) => `${at === 0 ? 'M' : 'L'}${px(x(limit.n))} ${px(y(Math.min(most, of(limit))))}`)
			.join('');
	return {
		width,
		height: HEIGHT,
		left,
		right,
		top,
		bottom,
		points: points.map((point) => ({
			point,
			x: x(point.n),
			y: y(point.share),
			shrunkY: point.shrunk === null ? null : y(point.shrunk)
		})),
		wide: [path(({ wide }) => wide.upper), path(({ wide }) => wide.lower)],
		narrow: [path(({ narrow }) => narrow.upper), path(({ narrow }) => narrow.lower)],
		overallY: y(overall),
		xTicks: x.ticks(width < 480 ? 4 : 6).map((tick) => ({ x: x(tick), label: formatTick(tick, 'count') })),
		yTicks: y.ticks(5).map((tick) => ({ y: y(tick), label: formatTick(tick, 'percent') }))
	};
}
