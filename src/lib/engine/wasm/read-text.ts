import type { Vector } from 'apache-arrow';
import type { Cell } from '../table.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
/** One character a byte, whichever bytes they are. */
const bytewise = new TextDecoder('windows-1252');
/** Different texts of a column that are remembered. */
const MOST = 10_000;
/** From this length on a text is decoded by itself: a part of another is slower to look through letter by letter. */
const LONG = 1 << 16;
/** Places for texts met before, a power of two. */
const SLOTS = 256;

/**
 * The reader of a column of text, batch after batch: decoded as a whole and cut at the offsets, since a decoder called for each of a
 * million short cells costs more than all else. Texts with letters beyond ASCII are decoded once and known again by their bytes.
 */
export function textReader(): (vector: Vector, cells: Cell[], at: number) => void {
	const known = new Map<string, string>();
	const decoded = (raw: string, bytes: Uint8Array): string => {
		let text = known.get(raw);
		if (text === undefined) {
			if (known.size >= MOST) known.clear();
			known.set(raw, (text = utf8.decode(bytes)));
		}
		return text;
	};
	const met = new Array<string>(SLOTS).fill('');
	return (vector, cells, first) => {
		const chunk = vector.data[0];
		if (!chunk || vector.data.length !== 1) throw new RangeError('a record batch column is one chunk');
		const offsets = chunk.valueOffsets as unknown as ArrayLike<number | bigint>;
		const at = (row: number) => Number(offsets[row] ?? 0);
		const start = at(0);
		const bytes = (chunk.values as unknown as Uint8Array).subarray(start, at(vector.length));
		const plain = utf8.decode(bytes);
		const ascii = plain.length === bytes.length;
		const text = ascii ? plain : bytewise.decode(bytes);
		const complete = vector.nullCount === 0;
		for (let row = 0; row < vector.length; row++) {
			if (!complete && !vector.isValid(row)) {
				cells[first + row] = null;
				continue;
			}
			const from = at(row) - start;
			const to = at(row + 1) - start;
			if (to - from >= LONG) {
				cells[first + row] = utf8.decode(bytes.subarray(from, to));
				continue;
			}
			if (!ascii) {
				cells[first + row] = decoded(text.slice(from, to), bytes.subarray(from, to));
				continue;
			}
			// Many columns say the same few things: a text met before is given again, which is quicker than to make one and to compare it later.
			const slot =
				(Math.imul(to - from, 31) + text.charCodeAt(to - 1) + Math.imul(text.charCodeAt(from), 7)) &
				(SLOTS - 1);
			let raw = met[slot] as string;
			if (raw.length !== to - from || !text.startsWith(raw, from)) {
				raw = text.slice(from, to);
				met[slot] = raw;
			}
			cells[first + row] = raw;
		}
	};
}
