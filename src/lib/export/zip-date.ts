import type { IsoDate } from '#lib/core/dates.ts';

const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** Bytes of the record that ends an archive, without its comment. */
const END_BYTES = 22;

/**
 * Writes one day, midnight, over the clock that every entry of a zip archive carries: the same content is then the same bytes. In place.
 * Archives as libraries write them, without zip64 (APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.16; days of DOS begin in 1980). Throws RangeError
 * for what is none.
 */
export function dateZip(bytes: Uint8Array, date: IsoDate): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
	const dosDay = (Math.max(0, year - 1980) << 9) | (month << 5) | day;
	const stamp = (at: number) => {
		view.setUint16(at, 0, true);
		view.setUint16(at + 2, dosDay, true);
	};
	let end = bytes.length - END_BYTES;
	while (end >= 0 && view.getUint32(end, true) !== END) end--;
	if (end < 0) throw new RangeError('not a zip archive');
	let at = view.getUint32(end + 16, true);
	for (let left = view.getUint16(end + 10, true); left > 0; left--) {
		if (view.getUint32(at, true) !== ENTRY) throw new RangeError('not a zip archive');
		stamp(at + 12);
		stamp(view.getUint32(at + 42, true) + 10);
		// After the entry's 46 bytes its name, its extra field and its comment.
		at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return bytes;
}
