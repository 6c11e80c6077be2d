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

/** The highest number of a shared string that a cell of the sheet names, or -1. */
export function lastString(part: Uint8Array): number {
	const [less, greater, c, v] = [0x3c, 0x3e, 0x63, 0x76];
	const before = 1 + prefixLength(part);
	// An element has its name, and a number its end: what lies past the end of the part is not looked at.
	const end = part.length - before - 2;
	let last = -1;
	let inString = false;
	for (let at = 0; at < end; at += 1) {
		if (part[at] !== less) continue;
		const name = at + before;
		const letter = part[name];
		if (letter === c && isSpace(part[name + 1])) inString = isStringCell(part, name + 1);
		else if (inString && letter === v && part[name + 1] === greater) {
			last = Math.max(last, numberAt(part, name + 2));
			inString = false;
		}
	}
	return last;
}

/** Bytes of the prefix that all elements of a part have, as its root shows: `x:` in `<x:worksheet`. */
function prefixLength(part: Uint8Array): number {
	const head = new TextDecoder().decode(part.subarray(0, 4096));
	return /<(\w+:)?worksheet[\s>]/.exec(head)?.[1]?.length ?? 0;
}

/** Whether the attributes from here say `t="s"`: the value is the number of a shared string. */
function isStringCell(part: Uint8Array, from: number): boolean {
	const [greater, equals, double, single, s, t] = [0x3e, 0x3d, 0x22, 0x27, 0x73, 0x74];
	for (let at = from; at < part.length && part[at] !== greater; at += 1) {
		if (part[at] !== t || part[at + 1] !== equals || part[at + 3] !== s || !isSpace(part[at - 1])) continue;
		const [open, close] = [part[at + 2], part[at + 4]];
		if ((open === double || open === single) && close === open) return true;
	}
	return false;
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
