import { joinBytes } from '#lib/core/bytes.ts';

/** Of a binary module: https://webassembly.github.io/spec/core/binary/modules.html */
const PREAMBLE_BYTES = 8;
const EXPORT_SECTION = 7;

/**
 * A WebAssembly module without some of its exports; everything else in it stays byte for byte, since functions and globals are
 * referred to by number and never by the name under which they are exported. Throws RangeError when the module ends within a
 * section.
 */
export function trimExports(module: Uint8Array, keeps: (name: string) => boolean): Uint8Array {
	const parts = [module.subarray(0, PREAMBLE_BYTES)];
	for (let at = PREAMBLE_BYTES; at < module.length;) {
		const size = readCount(module, at + 1);
		const end = size.next + size.value;
		if (end > module.length) throw new RangeError('A section is longer than its module.');
		const isExports = module[at] === EXPORT_SECTION;
		parts.push(isExports ? exportSection(module.subarray(size.next, end), keeps) : module.subarray(at, end));
		at = end;
	}
	return joinBytes(parts);
}

function exportSection(body: Uint8Array, keeps: (name: string) => boolean): Uint8Array {
	const names = new TextDecoder('utf-8', { fatal: true });
	const count = readCount(body, 0);
	const kept: Uint8Array[] = [];
	let at = count.next;
	for (let left = count.value; left > 0; left--) {
		const { value: length, next: name } = readCount(body, at);
		// After the name its kind, a byte, and its number.
		const { next: end } = readCount(body, name + length + 1);
		if (keeps(names.decode(body.subarray(name, name + length)))) kept.push(body.subarray(at, end));
		at = end;
	}
	const contents = joinBytes([writtenCount(kept.length), ...kept]);
	return joinBytes([Uint8Array.of(EXPORT_SECTION), writtenCount(contents.length), contents]);
}

/** Unsigned LEB128: seven bits a byte, the lowest first, the eighth set when more follow. */
function readCount(bytes: Uint8Array, start: number): { value: number; next: number } {
	let value = 0;
	for (let at = start, weight = 1; ; at++, weight *= 128) {
		const byte = bytes[at];
		if (byte === undefined) throw new RangeError('A number is cut off.');
		value += (byte & 127) * weight;
		if (byte < 128) return { value, next: at + 1 };
	}
}

function writtenCount(value: number): Uint8Array {
	const bytes: number[] = [];
	let rest = value;
	for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
	return Uint8Array.from([...bytes, rest]);
}
