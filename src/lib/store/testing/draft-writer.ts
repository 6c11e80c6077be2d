import { SNAPSHOT_FORMAT, type Manifest } from '#lib/model/snapshot.ts';
import type { Draft, SnapshotStore } from '../snapshot-store.ts';
import { neededFiles, snapshotFiles } from '../stored-snapshot.ts';

/** When everything in these tests is stored. */
export const now = () => new Date(Date.UTC(2026, 10, 22));

export function manifestOf(asOf: string): Manifest {
	return {
		format: SNAPSHOT_FORMAT,
		id: 'quan',
		title: { vi: 'Quận', en: 'District' },
		synthetic: false,
		asOf: asOf as Manifest['asOf'],
		firstDay: null,
		lastDay: null,
		inputs: [],
		rows: { dossiers: 3 },
		units: 'registry',
		pseudonymKeyId: '00',
		snapshotHash: asOf,
		campaigns: []
	};
}

/** Writes every file of a snapshot, in several pieces, all marked with its day. */
export function writer(id: string, asOf: string) {
	return async (draft: Draft) => {
		for (const name of neededFiles) await draft.write(name, new Blob([textOf(name, asOf)]));
		return { id, title: { vi: id, en: id } };
	};
}

/** The day of each snapshot; null for one of whose files any is not whole or of another day. */
export async function daysOf(store: SnapshotStore): Promise<Record<string, string | null>> {
	const days: Record<string, string | null> = {};
	for (const snapshot of await store.list()) {
		const day = snapshot.manifest.asOf;
		const texts = await Promise.all(
			neededFiles.map(async (name) => (await (await store.file(snapshot, name)).text()) === textOf(name, day))
		);
		days[snapshot.id] = texts.every(Boolean) ? day : null;
	}
	return days;
}

function textOf(name: string, asOf: string): string {
	return name === snapshotFiles.manifest ? JSON.stringify(manifestOf(asOf)) : `${name} of ${asOf}`;
}
