import { hashesWithoutEach, LONGEST } from './hash.ts';
import { HashTable } from './hash-table.ts';
import { eachId, type IdList } from './id-list.ts';
import { oneEditApart } from './one-edit.ts';

/**
 * For each of `asked`, the ids as written of those one edit away. Two texts one edit apart become equal when each
 * loses at most one character (Mor & Fraenkel 1982; Bocek, Hunt & Stiller 2007): the hashes of the few `asked` with
 * each character left out go into a table, then the ids pass by once. The cost is that of the passing: some 20 integer
 * steps an id, however many are asked.
 */
export function nearNeighbours(asked: readonly string[], ids: IdList): string[][] {
	const found: string[][] = asked.map(() => []);
	if (asked.length === 0) return found;
	const table = new HashTable(asked.reduce((sum, { length }) => sum + length + 1, 0));
	const hashes = new Int32Array(LONGEST + 1);
	asked.forEach((text, owner) => {
		const count = hashesWithoutEach(text, 0, text.length, hashes);
		for (let i = 0; i < count; i++) table.add(hashes[i] as number, owner);
	});
	const lastSeen = new Int32Array(asked.length).fill(-1);
	let number = 0;
	eachId(ids, (text, from, to, written) => {
		const count = hashesWithoutEach(text, from, to, hashes);
		for (let i = 0; i < count; i++) {
			const hash = hashes[i] as number;
			for (let entry = table.find(hash); entry >= 0; entry = table.find(hash, entry)) {
				const owner = table.value(entry);
				if (lastSeen[owner] === number) continue;
				lastSeen[owner] = number;
				if (oneEditApart(asked[owner] as string, text.slice(from, to)))
					found[owner]?.push(written.chunk.slice(written.from, written.to));
			}
		}
		number += 1;
	});
	return found;
}
