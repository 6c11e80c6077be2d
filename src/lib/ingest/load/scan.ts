import type { HasherFactory } from './hasher.ts';
import type { LoadInput } from './input.ts';
import { TextureReader, type Texture } from './texture.ts';

/** What one pass over all bytes of a file tells. */
export interface Scan {
	/** SHA-256, lower-case hex. */
	sha256: string;
	/** Null when no delimiter was given. */
	texture: Texture | null;
	/** Bytes of the longest line, never less than it is but for lines shorter than a piece. */
	longestLine: number;
}

/** Bytes read at a time: all that is ever in memory of a file that the engine reads itself. */
const PIECE = 1 << 22;

/**
 * Reads an input once in pieces: its hash, its longest line and, given a delimiter, its texture. The next piece is
 * asked for while one is looked at. Rejects with what `slice` rejects with.
 */
export async function scanInput(input: LoadInput, hasher: HasherFactory, delimiter?: string): Promise<Scan> {
	const hash = await hasher();
	const texture = delimiter === undefined ? null : new TextureReader(delimiter.charCodeAt(0));
	let [longestLine, line] = [0, 0];
	let next = input.slice(0, PIECE);
	for (let from = 0; from < input.size; from += PIECE) {
		const bytes = await next;
		next = from + PIECE < input.size ? input.slice(from + PIECE, from + 2 * PIECE) : Promise.resolve(bytes);
		// Asked for ahead: a failure is met where it is awaited.
		next.catch(() => undefined);
		hash.update(bytes);
		texture?.read(bytes);
		const [first, last] = lineEnds(bytes);
		if (first === -1) line += bytes.length;
		else {
			longestLine = Math.max(longestLine, line + first);
			line = bytes.length - last - 1;
		}
	}
	return {
		sha256: hash.digest(),
		texture: texture?.texture ?? null,
		longestLine: Math.max(longestLine, line)
	};
}

/** Where the first and the last line of the bytes end; −1 where none does. */
function lineEnds(bytes: Uint8Array): [number, number] {
	// Files of CR alone are rare: it is looked for where there is no LF.
	const end = bytes.includes(LF) ? LF : CR;
	return [bytes.indexOf(end), bytes.lastIndexOf(end)];
}

const [LF, CR] = [0x0a, 0x0d];
