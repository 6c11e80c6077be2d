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
 * that the rows of a million dossiers need not be read: the caller fetches those named.
 */
export function candidatesAmong(
	claimed: Iterable<string | null>,
	ids: IdList
): ReadonlyMap<string, Candidates> {
	const written = new Set<string>();
	for (const id of claimed) if (id !== null) written.add(id);
	const wanted: Wanted[] = [];
	const table = new HashTable(written.size);
	const byWritten = Array.from(written, (id) => [id, wantedOf(id, wanted, table)] as const);
	findExact(wanted, table, ids);
	const unmatched = wanted.filter(({ found }) => found === none);
	const neighbours = nearNeighbours(
		unmatched.map(({ normal }) => normal),
		ids
	);
	unmatched.forEach((one, at) => (one.found = { exact: [], near: unique(neighbours[at] ?? []) }));
	return new Map(byWritten.map(([id, { found }]) => [id, found]));
}

/** An id that claims mean, in its one spelling and as one of them writes it, and what it may stand for. */
interface Wanted {
	readonly normal: string;
	readonly written: string;
	found: Candidates;
}

/** The one wanted under a written id's spelling: one met before, else a new one, which nobody looks for where the spelling is empty. */
function wantedOf(written: string, wanted: Wanted[], table: HashTable): Wanted {
	const normal = normaliseDossierId(written);
	const hash = hashOf(normal, 0, normal.length);
	for (let entry = table.find(hash); entry >= 0; entry = table.find(hash, entry)) {
		const one = wanted[table.value(entry)] as Wanted;
		if (one.normal === normal) return one;
	}
	const one = { normal, written, found: none };
	if (normal !== '') table.add(hash, wanted.push(one) - 1);
	return one;
}

/** Notes of each id wanted the ids as written that are spelt so. */
function findExact(wanted: readonly Wanted[], table: HashTable, ids: IdList): void {
	eachId(ids, (text, from, to, written) => {
		const hash = hashOf(text, from, to);
		for (let entry = table.find(hash); entry >= 0; entry = table.find(hash, entry)) {
			const one = wanted[table.value(entry)] as Wanted;
			if (one.normal.length !== to - from || !text.startsWith(one.normal, from)) continue;
			const { chunk, from: start, to: end } = written;
			// The claim's own text where it says the same: another would be hashed anew wherever it is looked up.
			const asClaimed = one.written.length === end - start && chunk.startsWith(one.written, start);
			const id = asClaimed ? one.written : chunk.slice(start, end);
			const { exact } = one.found;
			if (!exact.includes(id))
				one.found = { exact: exact.length === 0 ? [id] : [...exact, id].sort(), near: none.near };
			break;
		}
	});
}

function unique(ids: readonly string[]): string[] {
	return [...new Set(ids)].sort();
}
