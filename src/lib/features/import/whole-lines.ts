import type { Encoding } from '#lib/ingest/raw.ts';

/**
 * Length in bytes of the lines that are whole; all of it, in whole units of the encoding, where no line ends. `encoding` null: one of
 * single bytes, or UTF-8.
 */
export function wholeLines(bytes: Uint8Array, encoding: Encoding | null): number {
	const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
	const low = encoding === 'utf-16be' ? 1 : 0;
	const step = wide ? 2 : 1;
	for (let at = bytes.length - (bytes.length % step); at >= step; at -= step) {
		const unit = at - step;
		if (bytes[unit + low] === 0x0a && (!wide || bytes[unit + 1 - low] === 0)) return at;
	}
	return bytes.length - (bytes.length % step) || bytes.length;
}
