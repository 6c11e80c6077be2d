import type { Overrides } from '../overrides.ts';
import type { Format, RawFile } from '../raw.ts';

/** What a format looks at to know its own: the bytes, and the beginning of them as text where they are text. */
export interface Opening {
	bytes: Uint8Array;
	/** First characters of the file decoded, '' when the bytes are not text. */
	head: string;
}

/** A way of reading a kind of file. Which one reads is decided by content; the name of a file often lies. */
export interface ImportFormat {
	id: Format;
	sniff(opening: Opening): boolean;
	/**
	 * Throws an AppError with a code when the file cannot be read. `name` goes into messages and breaks ties; what a person
	 * decided about the file goes before what would be found. A reader of a file of several parts tells `onPart` how much of them it has read.
	 */
	read(bytes: Uint8Array, name: string, overrides: Overrides, onPart: PartsRead): Promise<RawFile> | RawFile;
}

/** Told the share of a file's parts that has been read, 0 to 1. */
export type PartsRead = (share: number) => void;
