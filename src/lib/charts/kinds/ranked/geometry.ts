import { formatTick, type ValueFormat } from '#lib/i18n/format.ts';
import { valueText } from '../../marks/sentence.ts';
import { extremes, linear, zeroBased } from '../../scales/linear.ts';
import { fitText, textWidth } from '../../text.ts';
import type { RankedItem, Reference } from '../../types.ts';

const FONT = 13;
const TICK_FONT = 12;
const AXIS = 22;
const REFERENCE_LINE = 18;
/** Under this width the name stands above its mark instead of beside it. */
export const NARROW = 420;

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
	/** Where the line begins, beside its words or under them. */
	lineTop: number;
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
	const values = items.map((item) => [valueText(item, format), item.beside].filter(Boolean).join(' · '));
	const valueWidth = Math.max(0, ...values.map((value) => textWidth(value, FONT)));
	const longest = Math.max(0, ...items.map((item) => textWidth(item.label, FONT)));
	const gutter = narrow ? 4 : Math.min(longest, width * 0.38) + 16;
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
				label: fitText(item.label, narrow ? width - valueWidth - 24 : gutter - 16, FONT),
				value: values[index] ?? '',
				x: item.value === null ? null : scale(item.value),
				low: typeof item.lower === 'number' ? scale(Math.max(low, item.lower)) : null,
				high: typeof item.upper === 'number' ? scale(Math.min(high, item.upper)) : null
			};
		}),
		ticks: scale.ticks(narrow ? 4 : 5).map((tick) => ({ x: scale(tick), label: formatTick(tick, format) })),
		references: placed.map(({ x, textX, text, line, beside }) => {
			const textY = AXIS + line * REFERENCE_LINE + 12;
			return { x, textX, text, textY, lineTop: beside ? textY - 9 : textY + 4 };
		})
	};
}

/**
 * Words of a reference stand centred over its line. Two that would touch stand back to back, each on the outer side of
 * its line; more than two go on lines of their own.
 */
function placeReferences(references: { x: number; text: string }[], width: number) {
	const sized = references.map((one) => ({ ...one, half: textWidth(one.text, TICK_FONT) / 2 }));
	const [a, b] = [...sized].sort((one, other) => one.x - other.x);
	if (sized.length === 2 && a && b && b.x - a.x < a.half + b.half + 8) {
		const left = a.x - 5 - a.half;
		const right = b.x + 5 + b.half;
		if (left >= a.half && right <= width - b.half) {
			return sized.map((one) => ({ ...one, textX: one === a ? left : right, line: 0, beside: true }));
		}
	}
	const ends: number[] = [];
	return sized.map((one) => {
		const textX = Math.max(one.half, Math.min(one.x, width - one.half));
		let line = ends.findIndex((end) => end + 8 < textX - one.half);
		if (line < 0) line = ends.length;
		ends[line] = textX + one.half;
		return { ...one, textX, line, beside: false };
	});
}
