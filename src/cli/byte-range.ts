/** First and last byte of a part of a file, both included. */
export interface ByteRange {
	readonly start: number;
	readonly end: number;
}

/**
 * The bytes a `Range` header asks of a file of `size` bytes (RFC 9110, 14.1.2): `bytes=0-99`, `bytes=100-`, `bytes=-500`. Null when
 * the header is to be passed over (another unit, several ranges, not understood), which the RFC allows; `unsatisfiable`
 * when it is understood but lies outside the file (answer 416).
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
	const match = /^bytes=(\d*)-(\d*)$/u.exec(header?.trim() ?? '');
	if (!match) return null;
	const [, first = '', last = ''] = match;
	if (first === '' && last === '') return null;
	if (first === '') {
		const length = Math.min(Number(last), size);
		return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
	}
	const start = Number(first);
	const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
	if (last !== '' && Number(last) < start) return null;
	return start >= size ? 'unsatisfiable' : { start, end };
}
