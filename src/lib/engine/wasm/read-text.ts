import type { Vector } from 'apache-arrow';
import type { Cell } from '../table.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
/** One character a byte, whichever bytes they are. */
const bytewise = new TextDecoder('windows-1252');
/** Different texts of a column that are remembered. */
const MOST = 10_000;

/**
 * The reader of a column of text, batch after batch: decoded as a whole and cut at the offsets, since a decoder called for each of a
 * million short cells costs more than all else. Texts with letters beyond ASCII are decoded once and known again by their bytes.
 */
export function textReader(): (vector: Vector, cells: Cell[]) => void {
	const known = new Map<string, string>();
	const decoded = (raw: string, bytes: Uint8Array): string => {
		let text = known.get(raw);
		if (text === undefined) {
			if (known.size >= MOST) known.clear();
			known.set(raw, (text = utf8.decode(bytes)));
		}
		return text;
	};
	return (vector, cells) => {
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
				cells.push(null);
				continue;
			}
			const [from, to] = [at(row) - start, at(row + 1) - start];
			const raw = text.slice(from, to);
			cells.push(ascii ? raw : decoded(raw, bytes.subarray(from, to)));
		}
	};
}
