/** Bytes summed up at once. */
const WIDTH = 8;
type Tables = [Table, Table, Table, Table, Table, Table, Table, Table];
type Table = Int32Array;

/** Tables for one byte with none, one, … seven others after it. */
const tables = Array.from({ length: WIDTH }, () => new Int32Array(256));
for (let byte = 0; byte < 256; byte += 1) {
	let value = zeroByte(byte);
	for (const table of tables) {
		table[byte] = value;
		value = (value >>> 8) ^ zeroByte(value & 0xff);
	}
}

/** What a byte of zeros makes of a byte of the sum. */
function zeroByte(byte: number): number {
	let value = byte;
	for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
}

/**
 * The CRC-32 of zip archives (IEEE 802.3, reflected), two words at a time (Kounavis and Berry, "slicing"), whose low byte comes first
 * as in every engine of today. `before`: the sum of the bytes that go before these.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
	if (bytes.length < WIDTH) return ~ofBytes(~before, bytes, 0, bytes.length) >>> 0;
	// Words are read where words may begin.
	const lead = (4 - (bytes.byteOffset % 4)) % 4;
	const pairs = Math.floor((bytes.length - lead) / WIDTH);
	const words = new Int32Array(bytes.buffer, bytes.byteOffset + lead, 2 * pairs);
	const first = ofBytes(~before, bytes, 0, lead);
	return ~ofBytes(ofPairs(first, words), bytes, lead + WIDTH * pairs, bytes.length) >>> 0;
}

function ofBytes(before: number, bytes: Uint8Array, from: number, to: number): number {
	const table = tables[0] as Int32Array;
	let crc = before;
	for (let i = from; i < to; i += 1)
		crc = (crc >>> 8) ^ (table[(crc ^ (bytes[i] as number)) & 0xff] as number);
	return crc;
}

function ofPairs(before: number, words: Int32Array): number {
	const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as Tables;
	let crc = before;
	for (let i = 0; i < words.length; i += 2) {
		const a = (words[i] as number) ^ crc;
		const b = words[i + 1] as number;
		crc =
			(t7[a & 0xff] as number) ^
			(t6[(a >>> 8) & 0xff] as number) ^
			(t5[(a >>> 16) & 0xff] as number) ^
			(t4[a >>> 24] as number) ^
			(t3[b & 0xff] as number) ^
			(t2[(b >>> 8) & 0xff] as number) ^
			(t1[(b >>> 16) & 0xff] as number) ^
			(t0[b >>> 24] as number);
	}
	return crc;
}
