import { fold } from '#lib/core/text.ts';
import { sharedKind } from '#lib/ingest/structure/cell-kind.ts';
import { unnamed } from '#lib/ingest/structure/header-names.ts';
import type { SeenFile, SeenSheet } from './seen.ts';

/**
 * Sources of one kind have one signature: the headers in any order, however they are written. A column without a header is known by
 * its place and by what its first cells are: two files without headers and of as many columns are not of one kind for that.
 */
export function signatureOf({ columns, preview }: Pick<SeenSheet, 'columns' | 'preview'>): string {
	return columns
		.map(({ source }, index) => {
			if (source !== unnamed(index)) return fold(source);
			const texts = preview.map((cells) => cells[index] ?? '').filter((text) => text.trim() !== '');
			return `${source} ${texts.length === 0 ? 'empty' : (sharedKind(texts) ?? 'words')}`;
		})
		.sort()
		.join('|');
}

/**
 * What files of one kind are recognised by before anything is said of them: a decision about the encoding or the delimiter changes
 * their headers. Null of a file without columns, which has nothing to be recognised by.
 */
export function fileSignature({ decisions, sheets }: SeenFile): string | null {
	if (!decisions || sheets.every(({ columns }) => columns.length === 0)) return null;
	return [`file ${decisions.format.value}`, ...sheets.map(signatureOf)].join('\n');
}
