const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [
	0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d
];

/**
 * Whether lists and objects of a JSON text stand in one another deeper than a limit. Asked before it is parsed: how deep a parser
 * can go depends on the engine, and one that can leaves a value on which everything after it overflows.
 */
export function isDeeperThan(text: string, limit: number): boolean {
	let depth = 0;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) at = endOfText(text, at);
		else if (code === OPEN_LIST || code === OPEN_OBJECT) {
			depth += 1;
			if (depth > limit) return true;
		} else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
	}
	return false;
}

/** Where a text that begins at a quote ends; the end of the file when it does not. */
function endOfText(text: string, start: number): number {
	for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
		let slashes = 0;
		while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
		if (slashes % 2 === 0) return end;
	}
	return text.length;
}
