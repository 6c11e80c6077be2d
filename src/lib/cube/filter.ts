import type { Filter } from '#lib/model/selection.ts';

/** By member code: 1 passes, 0 does not. */
export type Mask = Uint8Array;

/**
 * The members that pass every one of some filters on one dimension, as in SQL: "none" (null) passes only where `in`
 * names it, and bounds compare texts by code point. Members ascend, null last.
 */
export function maskOf(members: readonly (string | null)[], filters: readonly Filter[]): Mask {
	const mask = new Uint8Array(members.length).fill(1);
	for (const filter of filters) {
		if (filter.op === 'in') {
			const values = new Set(filter.values);
			for (let code = 0; code < mask.length; code++) if (!values.has(members[code] ?? null)) mask[code] = 0;
		} else {
			const { first, end } = within(members, filter);
			mask.fill(0, 0, first).fill(0, end);
		}
	}
	return mask;
}

/** The codes of the members on the right side of a bound. */
function within(
	members: readonly (string | null)[],
	{ op, value }: Exclude<Filter, { op: 'in' }>
): { first: number; end: number } {
	const named = members.at(-1) === null ? members.length - 1 : members.length;
	const before = op === '>=' || op === '<' ? -1 : 0;
	let [low, high] = [0, named];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (compareText(members[middle] as string, value) <= before) low = middle + 1;
		else high = middle;
	}
	return op === '>=' || op === '>' ? { first: low, end: named } : { first: 0, end: low };
}

/** Order by code point, which is the order of UTF-8 bytes that SQL sorts by; `<` on strings goes by UTF-16 unit. */
export function compareText(a: string, b: string): number {
	const length = Math.min(a.length, b.length);
	for (let index = 0; index < length; index++) {
		const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)];
		if (x === y) continue;
		const [surrogateX, surrogateY] = [isSurrogate(x), isSurrogate(y)];
		// A surrogate stands for a code point above every other unit.
		return surrogateX === surrogateY ? x - y : surrogateX ? 1 : -1;
	}
	return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
	return unit >= 0xd800 && unit < 0xe000;
}
