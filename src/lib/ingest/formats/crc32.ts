const table = new Uint32Array(256);
for (let byte = 0; byte < 256; byte += 1) {
	let value = byte;
	for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	table[byte] = value;
}

/** The CRC-32 of zip archives (IEEE 802.3, reflected). */
export function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (let i = 0; i < bytes.length; i += 1) {
		crc = (crc >>> 8) ^ (table[(crc ^ (bytes[i] as number)) & 0xff] as number);
	}
	return (crc ^ 0xffffffff) >>> 0;
}
