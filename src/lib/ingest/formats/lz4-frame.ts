const MAGIC = 0x184d2204;

/**
 * Unpacks an LZ4 frame, as Arrow files have them, into exactly `size` bytes. Throws a RangeError when it is damaged or
 * does not give that many. Checksums are passed over. Format: LZ4 Frame Format Description 1.6.
 */
export function decodeLz4Frame(input: Uint8Array, size: number): Uint8Array {
	const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
	if (view.getUint32(0, true) !== MAGIC) throw new RangeError('not an LZ4 frame');
	const flags = view.getUint8(4);
	const blockChecksum = (flags & 0x10) !== 0 ? 4 : 0;
	let at = 4 + 2 + ((flags & 0x08) !== 0 ? 8 : 0) + ((flags & 0x01) !== 0 ? 4 : 0) + 1;
	const output = new Uint8Array(size);
	let length = 0;
	for (;;) {
		const header = view.getUint32(at, true);
		at += 4;
		if (header === 0) break;
		const block = input.subarray(at, at + (header & 0x7fffffff));
		if (block.length !== (header & 0x7fffffff)) throw new RangeError('LZ4 frame cut off');
		if ((header & 0x80000000) !== 0) {
			output.set(block, length);
			length += block.length;
		} else {
			// Blocks may point back into earlier ones, so that all go into one output.
			length = decodeBlock(block, output, length);
		}
		at += block.length + blockChecksum;
	}
	if (length !== size) throw new RangeError('LZ4 frame of another size');
	return output;
}

/** Unpacks one block behind what stands in `output` already; gives the new length. */
function decodeBlock(block: Uint8Array, output: Uint8Array, start: number): number {
	let length = start;
	let at = 0;
	const byte = (): number => {
		const value = block[at];
		if (value === undefined) throw new RangeError('LZ4 block cut off');
		at += 1;
		return value;
	};
	const count = (nibble: number): number => {
		let total = nibble;
		if (nibble === 15) {
			for (let more = 255; more === 255;) {
				more = byte();
				total += more;
			}
		}
		return total;
	};
	while (at < block.length) {
		const token = byte();
		const literals = count(token >> 4);
		output.set(block.subarray(at, at + literals), length);
		at += literals;
		length += literals;
		if (at >= block.length) break;
		const offset = byte() | (byte() << 8);
		const end = length + count(token & 15) + 4;
		if (offset === 0 || offset > length || end > output.length) throw new RangeError('LZ4 block damaged');
		for (; length < end; length += 1) output[length] = output[length - offset] as number;
	}
	return length;
}
