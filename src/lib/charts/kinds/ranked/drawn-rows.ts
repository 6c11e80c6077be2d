import { px } from '../../scales/linear.ts';
import type { RankedItem } from '../../types.ts';
import type { RankedGeometry } from './geometry.ts';

/** A row as its markup says it: numbers rounded, so that nothing is reckoned while a page of rows is put in place. */
export interface DrawnRow {
	item: RankedItem;
	box: { x: number; y: number; width: number; height: number };
	name: { full: string; text: string; x: number; y: number; anchor: 'start' | 'end'; href?: string };
	middle: number;
	textY: number;
	value: string;
	valueX: number;
	/** Null without a value, as is the bar. */
	x: number | null;
	bar: { x: number; width: number } | null;
	/** Path of the interval; null without one. */
	whisker: string | null;
}

/** `query`: added to every link. */
export function drawnRows(geometry: RankedGeometry, query: string): DrawnRow[] {
	const { narrow, rowHeight, zero } = geometry;
	const width = px(geometry.width);
	const nameX = px(narrow ? 8 : geometry.left - 12);
	return geometry.rows.map(({ item, top, middle, textY, label, value, x, low, high }) => ({
		item,
		box: { x: 0, y: top, width, height: rowHeight },
		name: {
			full: item.label,
			text: label,
			x: nameX,
			y: px(textY),
			anchor: narrow ? 'start' : 'end',
			...(item.href === undefined ? {} : { href: item.href + query })
		},
		middle,
		textY,
		value,
		valueX: px(width - 4),
		x: x === null ? null : px(x),
		bar: x === null ? null : { x: px(Math.min(zero, x)), width: px(Math.abs(x - zero)) },
		whisker:
			low === null || high === null
				? null
				: `M${px(low)} ${middle}H${px(high)}M${px(low)} ${middle - 4}v8M${px(high)} ${middle - 4}v8`
	}));
}

/** The rows, those that are as one of them was before being that very one: what draws them is left in peace then. */
export function keepRows(before: readonly DrawnRow[], rows: readonly DrawnRow[]): DrawnRow[] {
	const known = new Map(before.map((row) => [row.item.key, row]));
	return rows.map((row) => {
		const was = known.get(row.item.key);
		return was && isSame(was, row) ? was : row;
	});
}

function isSame(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
	const keys = Object.keys(one);
	return (
		keys.length === Object.keys(other).length &&
		keys.every((key) => isSame(one[key as keyof typeof one], other[key as keyof typeof other]))
	);
}
