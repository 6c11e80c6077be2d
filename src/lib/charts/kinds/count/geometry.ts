import { formatCount, formatPercent } from '#lib/i18n/format.ts';
import { linear, zeroBased } from '../../scales/linear.ts';
import { fitText, textWidth } from '../../text.ts';
import type { CountItem } from '../../types.ts';

const FONT = 13;
export const NARROW = 480;

/** What the share beside a count is of: the sum, the first row (a funnel), the row before, or none is shown. */
export type ShareOf = 'total' | 'first' | 'previous' | 'none';

export interface CountRow {
	item: CountItem;
	top: number;
	/** Top of the bar. */
	barY: number;
	barWidth: number;
	textY: number;
	label: string;
	/** In [0, 1]; null where nothing can be divided. */
	share: number | null;
	value: string;
	/** Where the value starts, just past the bar. */
	valueX: number;
}

export interface CountGeometry {
	width: number;
	height: number;
	narrow: boolean;
	left: number;
	rowHeight: number;
	rows: CountRow[];
}

/** The share of one row. A null count or a zero whole gives null. */
export function shareOf(items: readonly CountItem[], index: number, of: ShareOf): number | null {
	const count = items[index]?.count ?? null;
	const whole = {
		total: items.reduce((sum, item) => sum + (item.count ?? 0), 0),
		first: items[0]?.count ?? 0,
		previous: items[index - 1]?.count ?? (index === 0 ? (count ?? 0) : 0),
		none: 0
	}[of];
	return count === null || whole === 0 ? null : count / whole;
}

/** Zero-based horizontal bars with their figures written at the end of each. */
export function countGeometry(items: readonly CountItem[], width: number, of: ShareOf): CountGeometry {
	const narrow = width < NARROW;
	const rowHeight = narrow ? 44 : 28;
	const values = items.map((item, index) => {
		const share = shareOf(items, index, of);
		const count = formatCount(item.count);
		return { share, text: share === null ? count : `${count} (${formatPercent(share)})` };
	});
	const valueWidth = Math.max(0, ...values.map(({ text }) => textWidth(text, FONT)));
	const longest = Math.max(0, ...items.map((item) => textWidth(item.label, FONT)));
	const left = narrow ? 4 : Math.min(longest, width * 0.42) + 12;
	const right = Math.max(left + 24, width - valueWidth - 14);
	const [, high] = zeroBased(
		items.map((item) => item.count),
		'count'
	);
	// The longest bar fills the room there is: the figures are written out, so no round axis end is needed.
	const most = Math.max(0, ...items.map((item) => item.count ?? 0)) || high;
	const scale = linear([0, most], [0, right - left]);
	return {
		width,
		height: items.length * rowHeight + 4,
		narrow,
		left,
		rowHeight,
		rows: items.map((item, index) => {
			const top = index * rowHeight;
			const barWidth = scale(item.count ?? 0);
			return {
				item,
				top,
				barY: narrow ? top + 22 : top + 6,
				barWidth,
				textY: narrow ? top + 16 : top + 18.5,
				label: fitText(item.label, narrow ? width - 8 : left - 12, FONT),
				share: values[index]?.share ?? null,
				value: values[index]?.text ?? '',
				valueX: left + barWidth + 8
			};
		})
	};
}
