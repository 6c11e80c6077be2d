import { formatTick, formatValue, type ValueFormat } from '#lib/i18n/format.ts';
import { extremes, linear, zeroBased } from '../../scales/linear.ts';
import { fitText, textWidth } from '../../text.ts';
import type { RankedItem, Reference } from '../../types.ts';

const FONT = 13;
const TICK_FONT = 12;
const AXIS = 22;
const REFERENCE_LINE = 18;
/** Under this width the name stands above its mark instead of beside it. */
export const NARROW = 480;

export interface RankedRow {
	item: RankedItem;
	/** Top of the row. */
	top: number;
	/** Centre of the mark. */
	middle: number;
	/** Baseline of the name. */
	textY: number;
	label: string;
	value: string;
	/** Null without a value. */
	x: number | null;
	low: number | null;
	high: number | null;
}

export interface RankedReference {
	x: number;
	/** Where the words go: clamped inside the drawing, on their own line if two would touch. */
	textX: number;
	textY: number;
	text: string;
}

export interface RankedGeometry {
	width: number;
	height: number;
	rowHeight: number;
	narrow: boolean;
	/** The plotting area; `left` is the zero of the scale's lower end. */
	left: number;
	right: number;
	top: number;
	zero: number;
	rows: RankedRow[];
	ticks: { x: number; label: string }[];
	references: RankedReference[];
}

export interface RankedInput {
	/** In the order to be drawn. */
	items: readonly RankedItem[];
	width: number;
	format: ValueFormat;
	references: readonly Reference[];
	/** A scale shared with other charts; by default it spans these items. */
	domain?: readonly [number, number];
	/** Reference labels as they read, in step with `references`. */
	referenceTexts: readonly string[];
}

/** Where everything of a ranked chart lies, in pixels. Pure: the same on the server and in the page. */
export function rankedGeometry(input: RankedInput): RankedGeometry {
	const { items, width, format, references, referenceTexts } = input;
	const narrow = width < NARROW;
	const rowHeight = narrow ? 44 : 28;
	const values = items.map((item) => formatValue(item.value, format));
	const valueWidth = Math.max(0, ...values.map((value) => textWidth(value, FONT)));
	const longest = Math.max(0, ...items.map((item) => textWidth(item.label, FONT)));
	const gutter = narrow ? 4 : Math.min(longest, width * 0.38) + 12;
	const left = gutter;
	// The axis label at the far end is centred on it, so half of it needs room.
	const right = narrow ? width - 16 : width - valueWidth - 20;

	const [low, high] = input.domain ?? zeroBased(extremes(items, references), format);
	const scale = linear([low, high], [left, right]);

	const placed = placeReferences(
		references.map((reference, index) => ({ x: scale(reference.value), text: referenceTexts[index] ?? '' })),
		width
	);
	const lines = Math.max(0, ...placed.map((reference) => reference.line + 1));
	const top = lines * REFERENCE_LINE + AXIS;

	return {
		width,
		height: top + items.length * rowHeight + 4,
		rowHeight,
		narrow,
		left,
		right,
		top,
		zero: scale(0),
		rows: items.map((item, index) => {
			const y = top + index * rowHeight;
			return {
				item,
				top: y,
				middle: narrow ? y + 31 : y + rowHeight / 2,
				textY: narrow ? y + 16 : y + rowHeight / 2 + 4.5,
				label: fitText(item.label, narrow ? width - valueWidth - 24 : gutter - 12, FONT),
				value: values[index] ?? '',
				x: item.value === null ? null : scale(item.value),
				low: typeof item.lower === 'number' ? scale(Math.max(low, item.lower)) : null,
				high: typeof item.upper === 'number' ? scale(Math.min(high, item.upper)) : null
			};
		}),
		ticks: scale.ticks(narrow ? 4 : 5).map((tick) => ({ x: scale(tick), label: formatTick(tick, format) })),
		references: placed.map(({ x, textX, text, line }) => ({
			x,
			textX,
			text,
			textY: line * REFERENCE_LINE + 13
		}))
	};
}

function placeReferences(references: { x: number; text: string }[], width: number) {
	const ends: number[] = [];
	return references.map(({ x, text }) => {
		const half = textWidth(text, TICK_FONT) / 2;
		const textX = Math.max(half, Math.min(x, width - half));
		let line = ends.findIndex((end) => end + 8 < textX - half);
		if (line < 0) line = ends.length;
		ends[line] = textX + half;
		return { x, text, textX, line };
	});
}
