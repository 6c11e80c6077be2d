/**
 * Where the cells of a worksheet point into the strings that a workbook shares. Bytes are looked at one by one: these
 * parts are the largest of a workbook, and an expression over their text took a tenth of the time of reading them. The codes
 * of characters are constants of the functions, which is what makes the loops fast.
 */

/** How many strings `sharedStrings.xml` has: elements `si`. */
export function sharedStrings(part: Uint8Array): number {
	const [less, greater, slash, space, s, i] = [0x3c, 0x3e, 0x2f, 0x20, 0x73, 0x69];
	let found = 0;
	for (let at = part.indexOf(less); at !== -1 && at < part.length; at += 1) {
		if (part[at] !== less || part[at + 1] !== s || part[at + 2] !== i) continue;
		const next = part[at + 3];
		if (next === greater || next === space || (next === slash && part[at + 4] === greater)) found += 1;
	}
	return found;
}

/** By the byte that is looked at, how much further on the attribute `t="s"` may end (Boyer and Moore 1977, the rule of the last character). */
const steps = new Uint8Array(256).fill(5);
for (const [letter, step] of [
	['t', 4],
	['=', 3],
	['"', 0],
	["'", 0],
	['s', 1]
] as const)
	steps[letter.charCodeAt(0)] = step;

/** The highest number of a shared string that a cell of the sheet names, or -1. */
export function lastString(part: Uint8Array): number {
	const prefix = prefixLength(part);
	let last = -1;
	let looked = 0;
	for (let at = 4; at < part.length;) {
		const step = steps[part[at] as number] as number;
		if (step > 0) {
			at += step;
			continue;
		}
		if (isStringType(part, at)) {
			const cell = cellBefore(part, at - 5, looked, prefix);
			looked = at;
			if (cell) {
				const value = valueFrom(part, at + 1, prefix);
				if (value >= 0) last = Math.max(last, numberAt(part, value));
				// Nothing is looked at twice, whatever the file holds.
				looked = at = value < 0 ? ~value : value;
			}
		}
		// A quote that ends no such attribute may stand before its `s`.
		at += 2;
	}
	return last;
}

/** Whether the attribute `t="s"` ends with the quote at `end`: the value of the cell is the number of a shared string. */
function isStringType(part: Uint8Array, end: number): boolean {
	const [equals, s, t] = [0x3d, 0x73, 0x74];
	return (
		part[end - 1] === s &&
		part[end - 2] === part[end] &&
		part[end - 3] === equals &&
		part[end - 4] === t &&
		isSpace(part[end - 5])
	);
}

/** Whether `at` is within the tag that opens a cell and begins after `from`. */
function cellBefore(part: Uint8Array, at: number, from: number, prefix: number): boolean {
	const [less, greater, c] = [0x3c, 0x3e, 0x63];
	let open = at;
	while (open > from && part[open] !== less && part[open] !== greater) open -= 1;
	return part[open] === less && part[open + 1 + prefix] === c && isSpace(part[open + 2 + prefix]);
}

/** Where the value of a cell begins, from within the tag that opens it; of a cell without one the complement (~) of where looking ended. */
function valueFrom(part: Uint8Array, from: number, prefix: number): number {
	const [less, greater, slash, c, v] = [0x3c, 0x3e, 0x2f, 0x63, 0x76];
	let at = from;
	while (at < part.length && part[at] !== greater) at += 1;
	if (part[at - 1] === slash) return ~at;
	for (; at < part.length; at += 1) {
		if (part[at] !== less) continue;
		const name = at + 1 + prefix;
		if (part[name] === v && part[name + 1] === greater) return name + 2;
		if (part[name] === c && isSpace(part[name + 1])) break;
		if (part[at + 1] === slash && part[name + 1] === c) break;
	}
	return ~at;
}

/** Bytes of the prefix that all elements of a part have, as its root shows: `x:` in `<x:worksheet`. */
function prefixLength(part: Uint8Array): number {
	const head = new TextDecoder().decode(part.subarray(0, 4096));
	return /<(\w+:)?worksheet[\s>]/.exec(head)?.[1]?.length ?? 0;
}

/** The whole number that begins here, after white space; -1 where there is none. */
function numberAt(part: Uint8Array, from: number): number {
	const [zero, nine] = [0x30, 0x39];
	let at = from;
	while (isSpace(part[at])) at += 1;
	let value = -1;
	for (let digit = part[at]; digit !== undefined && digit >= zero && digit <= nine; digit = part[at]) {
		value = 10 * Math.max(value, 0) + digit - zero;
		at += 1;
	}
	return value;
}

/** Space, line feed, carriage return, tab. */
function isSpace(byte: number | undefined): boolean {
	return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
