import { nearNeighbours } from './near.ts';
import { normaliseDossierId } from './dossier-id.ts';

/** What a claim's dossier id may stand for, as ids of dossiers as written. */
export interface Candidates {
	exact: readonly string[];
	/** One edit away; looked for only where nothing is exact. */
	near: readonly string[];
}

const none: Candidates = { exact: [], near: [] };

/**
 * The matching ladder's first two steps over all dossiers at once: written id → candidates. Only ids are needed here, so
 * that the rows of a million dossiers need not be read: the caller fetches those named (`candidateIds`).
 */
export function findCandidates(
	claimed: Iterable<string | null>,
	dossierIds: readonly string[]
): ReadonlyMap<string, Candidates> {
	const spellings = new Map<string, string>();
	for (const id of claimed) if (id !== null && !spellings.has(id)) spellings.set(id, normaliseDossierId(id));
	const wanted = new Map<string, string[]>();
	for (const normal of spellings.values()) if (normal !== '') wanted.set(normal, []);
	const texts = dossierIds.map(normaliseDossierId);
	texts.forEach((text, at) => wanted.get(text)?.push(dossierIds[at] as string));
	const unmatched = [...wanted].filter(([, ids]) => ids.length === 0).map(([normal]) => normal);
	const near = new Map(
		nearNeighbours(unmatched, texts).map((at, index) => [
			unmatched[index] as string,
			unique(at.map((position) => dossierIds[position] as string))
		])
	);
	return new Map(
		[...spellings].map(([written, normal]) => [
			written,
			normal === '' ? none : { exact: unique(wanted.get(normal) ?? []), near: near.get(normal) ?? [] }
		])
	);
}

/** Every dossier named by the candidates, once, in order. */
export function candidateIds(candidates: ReadonlyMap<string, Candidates>): string[] {
	const ids = new Set<string>();
	for (const { exact, near } of candidates.values()) {
		for (const id of exact) ids.add(id);
		for (const id of near) ids.add(id);
	}
	return [...ids].sort();
}

function unique(ids: readonly string[]): string[] {
	return [...new Set(ids)].sort();
}
