import { afterPrefix, isUsual, normaliseDossierId } from './dossier-id.ts';

/**
 * The ids of all dossiers as a few long texts, one id a line: a million strings of their own would take longer to make than to look through.
 */
export type IdList = readonly string[];

/** Called with an id's one spelling as part of a text, and where the id stands as written. */
type Visit = (
	text: string,
	from: number,
	to: number,
	written: { chunk: string; from: number; to: number }
) => void;

/** Ids hold no line break: the import folds white space. */
export function idList(ids: readonly string[]): IdList {
	return ids.length === 0 ? [] : [ids.join('\n')];
}

/** Passes by every id, each in the one spelling of `normaliseDossierId`. Most need no text of their own for it. */
export function eachId(ids: IdList, visit: Visit): void {
	const written = { chunk: '', from: 0, to: 0 };
	for (const chunk of ids) {
		written.chunk = chunk;
		for (let from = 0; from <= chunk.length;) {
			let to = chunk.indexOf('\n', from);
			if (to < 0) to = chunk.length;
			if (to > from) {
				written.from = from;
				written.to = to;
				const start = afterPrefix(chunk, from);
				if (isUsual(chunk, start, to)) visit(chunk, start, to, written);
				else {
					const text = normaliseDossierId(chunk.slice(from, to));
					visit(text, 0, text.length, written);
				}
			}
			from = to + 1;
		}
	}
}
