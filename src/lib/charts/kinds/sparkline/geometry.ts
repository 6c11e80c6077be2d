import { line } from 'd3';
import { linear, px } from '../../scales/linear.ts';

export interface SparklineGeometry {
	path: string;
	/** The last value that is known. */
	end: { x: number; y: number } | null;
}

/** A line over equally spaced values from zero to their maximum; null leaves a gap. */
export function sparkline(
	values: readonly (number | null)[],
	width: number,
	height: number
): SparklineGeometry {
	const known = values.filter((value): value is number => value !== null);
	const high = Math.max(0, ...known);
	const low = Math.min(0, ...known);
	const y = linear([low, high === low ? low + 1 : high], [height - 3, 3]);
	const x = (index: number) =>
		values.length < 2 ? width - 4 : 2 + (index * (width - 6)) / (values.length - 1);
	const last = values.findLastIndex((value) => value !== null);
	const value = values[last];
	return {
		path:
			line<number | null>()
				.defined((one) => one !== null)
				.x((_, index) => px(x(index)))
				.y((one) => px(y(one ?? 0)))(values) ?? '',
		end: value === null || value === undefined ? null : { x: px(x(last)), y: px(y(value)) }
	};
}
