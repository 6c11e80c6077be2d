import type { Filter } from '#lib/model/selection.ts';

/** By member code: 1 passes, 0 does not. */
export type Mask = Uint8Array;

/**
 * The members that pass every one of some filters on one dimension, as in SQL: "none" (null) passes only where `in`
 * names it, and bounds compare texts by code point.
 */
export function maskOf(members: readonly (string | null)[], filters: readonly Filter[]): Mask {
	const tests = filters.map(testOf);
	return Uint8Array.from(members, (member) => (tests.every((test) => test(member)) ? 1 : 0));
}

function testOf(filter: Filter): (member: string | null) => boolean {
	if (filter.op === 'in') {
		const values = new Set(filter.values);
		return (member) => values.has(member);
	}
	const { op, value } = filter;
	return (member) => {
		if (member === null) return false;
		const order = compareText(member, value);
		switch (op) {
			case '>=':
				return order >= 0;
			case '<=':
				return order <= 0;
			case '>':
				return order > 0;
			case '<':
				return order < 0;
		}
	};
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
