/** Tables for one byte with none, one, two and three others after it. */
const tables = Array.from({ length: 4 }, () => new Int32Array(256)) as [
	Int32Array,
	Int32Array,
	Int32Array,
	Int32Array
];
for (let byte = 0; byte < 256; byte += 1) {
	let value = byte;
	for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
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

/** The CRC-32 of zip archives (IEEE 802.3, reflected), four bytes at a time (Kounavis and Berry, "slicing"). */
export function crc32(bytes: Uint8Array): number {
	const [one, two, three, four] = tables;
	let crc = -1;
	let i = 0;
	for (const end = bytes.length - 3; i < end; i += 4) {
		crc =
			(four[(crc ^ (bytes[i] as number)) & 0xff] as number) ^
			(three[((crc >>> 8) ^ (bytes[i + 1] as number)) & 0xff] as number) ^
			(two[((crc >>> 16) ^ (bytes[i + 2] as number)) & 0xff] as number) ^
			(one[((crc >>> 24) ^ (bytes[i + 3] as number)) & 0xff] as number);
	}
	for (; i < bytes.length; i += 1) crc = (crc >>> 8) ^ (one[(crc ^ (bytes[i] as number)) & 0xff] as number);
	return ~crc >>> 0;
}
