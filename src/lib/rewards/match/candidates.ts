import { normaliseDossierId } from './dossier-id.ts';
import { hashOf } from './hash.ts';
import { HashTable } from './hash-table.ts';
import { eachId, idList, type IdList } from './id-list.ts';
import { nearNeighbours } from './near.ts';

/** What a claim's dossier id may stand for, as ids of dossiers as written. */
export interface Candidates {
	exact: readonly string[];
	/** One edit away; looked for only where nothing is exact. */
	near: readonly string[];
}

const none: Candidates = { exact: [], near: [] };

/** The same over ids that are texts of their own. */
export function findCandidates(
	claimed: Iterable<string | null>,
	dossierIds: readonly string[]
): ReadonlyMap<string, Candidates> {
	return candidatesAmong(claimed, idList(dossierIds));
}

/**
 * The matching ladder's first two steps over all dossiers at once: written id → candidates. Only ids are needed here, so
 * that the rows of a million dossiers need not be read: the caller fetches those named (`candidateIds`).
 */
export function candidatesAmong(
	claimed: Iterable<string | null>,
	ids: IdList
): ReadonlyMap<string, Candidates> {
	const spellings = new Map<string, string>();
	for (const id of claimed) if (id !== null && !spellings.has(id)) spellings.set(id, normaliseDossierId(id));
	const wanted = [...new Set(spellings.values())].filter((normal) => normal !== '');
	const exact = exactMatches(wanted, ids);
	const unmatched = wanted.filter((normal) => !exact.has(normal));
	const neighbours = new Map(
		nearNeighbours(unmatched, ids).map((found, at) => [unmatched[at] as string, unique(found)])
	);
	const found = new Map<string, Candidates>();
	for (const [written, normal] of spellings) {
		const near = neighbours.get(normal);
		found.set(written, exact.get(normal) ?? (near ? { exact: [], near } : none));
	}
	return found;
}

/** Ids as written by their one spelling, of those wanted that there are. */
function exactMatches(wanted: readonly string[], ids: IdList): Map<string, Candidates> {
	const table = new HashTable(wanted.length);
	wanted.forEach((text, at) => table.add(hashOf(text, 0, text.length), at));
	const found = new Map<string, Candidates>();
	eachId(ids, (text, from, to, written) => {
		const hash = hashOf(text, from, to);
		for (let entry = table.find(hash); entry >= 0; entry = table.find(hash, entry)) {
			const normal = wanted[table.value(entry)] as string;
			if (normal.length !== to - from || !text.startsWith(normal, from)) continue;
			const id = written.chunk.slice(written.from, written.to);
			const exact = found.get(normal)?.exact ?? [];
			if (!exact.includes(id)) found.set(normal, { exact: [...exact, id].sort(), near: none.near });
			break;
		}
	});
	return found;
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
