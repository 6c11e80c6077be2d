import type { RawFile } from '../raw.ts';

/** What a format looks at to know its own: the bytes, and the beginning of them as text where they are text. */
export interface Opening {
	bytes: Uint8Array;
	/** First characters of the file decoded, '' when the bytes are not text. */
	head: string;
}

/** A way of reading a kind of file. Which one reads is decided by content; the name of a file often lies. */
export interface ImportFormat {
	id: 'xlsx' | 'ods' | 'xls' | 'html' | 'ndjson' | 'json' | 'csv';
	sniff(opening: Opening): boolean;
	/** Throws an AppError with a code when the file cannot be read. `name` goes into messages and breaks ties. */
	read(bytes: Uint8Array, name: string): Promise<RawFile> | RawFile;
}
