import { sha256Hex } from '#lib/core/bytes.ts';
import type { StoredSnapshot } from './stored-snapshot.ts';

/** What the store holds. Whatever is not named here is not there, wherever a write was broken off. */
export interface StoreIndex {
	/** Grows by one with every change. */
	generation: number;
	snapshots: readonly StoredSnapshot[];
}

/** The index lies in two files written in turn: one is whole at any moment. */
export const indexSlots = ['index.0', 'index.1'] as const;

const emptyIndex: StoreIndex = { generation: 0, snapshots: [] };

/** The slot an index is written to: never the one that holds the index before it. */
export function slotOf({ generation }: StoreIndex): (typeof indexSlots)[number] {
	return indexSlots[generation % 2 === 0 ? 0 : 1];
}

/** An index as the text of its file: the SHA-256 of the second line, then the index as JSON. */
export async function formatIndex(index: StoreIndex): Promise<string> {
	const json = JSON.stringify(index);
	return `${await checksum(json)}\n${json}`;
}

/** The index a file holds; null for one that is not whole. */
export async function parseIndex(text: string): Promise<StoreIndex | null> {
	const end = text.indexOf('\n');
	const json = text.slice(end + 1);
	if (end < 0 || text.slice(0, end) !== (await checksum(json))) return null;
	return JSON.parse(json) as StoreIndex;
}

/** The newest of those that are whole. */
export function newest(indexes: readonly (StoreIndex | null)[]): StoreIndex {
	return indexes.reduce<StoreIndex>(
		(best, index) => (index !== null && index.generation > best.generation ? index : best),
		emptyIndex
	);
}

function checksum(json: string): Promise<string> {
	return sha256Hex(new TextEncoder().encode(json));
}
