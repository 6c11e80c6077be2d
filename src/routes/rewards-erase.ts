import { attachDatabase, startWasm } from '#lib/engine/wasm/index.ts';
import type { LedgerEntry } from '#lib/model/snapshot.ts';
import { eraseStudent, type ErasedStudent } from '#lib/snapshot/erase-student.ts';
import { ledgerLinesWithout } from '#lib/snapshot/erased-ledger.ts';
import { readContext } from '#lib/state/read-context.ts';
import { newFolder, storeParts } from '#lib/store/browser-store.ts';
import { allFiles, snapshotFiles, type SnapshotFile } from '#lib/store/stored-snapshot.ts';
import { encoded, json, newDatabase } from './draft-files.ts';

/** Name under which the database as it was stands beside the new one. */
const BEFORE = 'before';

/** What says something of the student, or of how many there are; the other files stay as they are. */
const rewritten: readonly SnapshotFile[] = [
	snapshotFiles.manifest,
	snapshotFiles.database,
	snapshotFiles.cube,
	snapshotFiles.ledger,
	snapshotFiles.ledgerLines,
	snapshotFiles.context
];

/**
 * Puts in the place of a stored snapshot the same without one student, in one step: whatever goes wrong before leaves it as it was. The
 * files as they were are swept when no tab has them open any more. Rejects as `SnapshotStore.make` and `open` do.
 */
export async function eraseFromStore(id: string, who: ErasedStudent): Promise<void> {
	const { store } = storeParts();
	const { snapshot, letGo } = await store.open(id);
	try {
		await store.make(
			newFolder(),
			async (draft) => {
				const file = (name: SnapshotFile) => store.file(snapshot, name);
				const engine = await newDatabase(draft, await startWasm());
				try {
					await attachDatabase(engine, { blob: await file(snapshotFiles.database) }, BEFORE);
					const ledger = JSON.parse(await (await file(snapshotFiles.ledger)).text()) as LedgerEntry[];
					const left = await eraseStudent(engine, BEFORE, who, { manifest: snapshot.manifest, ledger });
					await engine.exec(`DETACH ${BEFORE}`);
					await draft.write(snapshotFiles.cube, new Blob([left.cube.slice()]));
					await draft.write(snapshotFiles.ledger, json(left.ledger));
					const lines = (await file(snapshotFiles.ledgerLines)).stream().pipeThrough(new TextDecoderStream());
					await draft.write(
						snapshotFiles.ledgerLines,
						encoded(ledgerLinesWithout(lines as unknown as AsyncIterable<string>, left.erased))
					);
					await draft.write(
						snapshotFiles.context,
						json(await readContext(engine, left.manifest, left.ledger))
					);
					await engine.finish();
					await draft.write(snapshotFiles.manifest, json(left.manifest));
					for (const name of allFiles)
						if (name in snapshot.files && !rewritten.includes(name))
							await draft.write(name, await file(name));
				} catch (error) {
					// Its files are held until it ends.
					await engine.close();
					throw error;
				}
				return { id, title: snapshot.title };
			},
			() => new Date()
		);
	} finally {
		letGo();
	}
}
