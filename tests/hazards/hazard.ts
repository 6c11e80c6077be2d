import { joinBytes } from '#lib/core/bytes.ts';

/** A file that may do harm, and what is to become of it. Built by code, in the command line and in the browser alike. */
export interface Hazard {
	/** What is dangerous about it; unique. */
	name: string;
	/** Name the file goes by, which may lie. */
	file: string;
	bytes(): Uint8Array;
	expect: Expectation;
	/** Takes seconds: enough to be run once. */
	heavy?: boolean;
	/** Takes long or much memory: only run when asked for. */
	slow?: boolean;
}

/**
 * `records`: what `read` prints, header first where there is one. `found`: codes of problems that `sniff` tells. `files`:
 * names of the files in an archive. `refused`: the code of the refusal; `loadRefused`: that of
 * the load, which looks at a whole file before it says why, where it is another.
 */
export type Expectation =
	| { records: string[][]; found?: string[]; files?: string[] }
	/** Too large to list: how many records, and the widest. */
	| { count: number; width: number; found?: string[] }
	| { refused: string; loadRefused?: string };

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes given as numbers, texts of single bytes, and other bytes, one after another. */
export function bytesOf(...parts: (number | string | Uint8Array)[]): Uint8Array {
	const all = parts.map((part) =>
		typeof part === 'number'
			? Uint8Array.of(part)
			: typeof part === 'string'
				? Uint8Array.from(part, (char) => char.charCodeAt(0))
				: part
	);
	return joinBytes(all);
}

/** The first part of a file, as an interrupted copy leaves it. */
export const cutOff = (bytes: Uint8Array, share = 0.7): Uint8Array =>
	bytes.slice(0, Math.floor(bytes.length * share));

/** A table anyone can read, and its records. */
export const table: string[][] = [
	['Mã hồ sơ', 'Ngày tiếp nhận', 'Phường'],
	['000.00.00.H26-170316-0001', '16/03/2017', 'Khương Đình'],
	['000.00.00.H26-170316-0002', '17/03/2017', 'Thượng Đình']
];

export const csvOf = (records: string[][], newline = '\r\n'): string =>
	records.map((cells) => cells.join(',') + newline).join('');
