import { plainDataset, parseDataset, type Dataset } from '#lib/ingest/load/dataset.ts';
import { blobInput } from '#lib/ingest/load/input.ts';
import { ledgerCsv } from '#lib/ingest/load/ledger.ts';
import { attachSnapshot, openWasmEngine, startWasm, type StartedWasm } from '#lib/engine/wasm/index.ts';
import type { ImportReport, ImportRequest } from '#lib/features/import/protocol.ts';
import type { Reconciliation } from '#lib/ingest/names/reconciliation.ts';
import type { LedgerEntry } from '#lib/model/snapshot.ts';
import { buildSnapshot } from '#lib/snapshot/build.ts';
import { readContext } from '#lib/state/read-context.ts';
import { newFolder, storeParts } from '#lib/store/browser-store.ts';
import { pseudonymKey } from '#lib/store/pseudonym-key.ts';
import { freeId, storedId } from '#lib/store/stored-id.ts';
import { snapshotFiles } from '#lib/store/stored-snapshot.ts';
import { readExported } from '#lib/store/transfer.ts';
import { encoded, json, newDatabase } from './draft-files.ts';

type Report = (report: ImportReport) => void;

/**
 * Files → a snapshot in the store, by the same load as the command line's. The database is written straight into its file;
 * the snapshot is there when the store keeps it, and not before. `started`: an engine that runs already, or will.
 */
export async function importFiles(
	{ files, name, id, mapping, aliases, units, dataset }: Extract<ImportRequest, { kind: 'import' }>,
	report: Report,
	started: Promise<StartedWasm> | null
): Promise<void> {
	const { store, files: disk, locks } = storeParts();
	let ledger: LedgerEntry[] = [];
	let names: Reconciliation | null = null;
	const described = await describedDataset(name, dataset);
	const snapshot = await store.make(
		newFolder(),
		async (draft) => {
			report({ kind: 'step', step: { phase: 'engine' } });
			const engine = await newDatabase(draft, await (started ?? startWasm()));
			const paths = await Promise.all(files.map(({ file, blob }) => engine.putBlob(file, blob)));
			const inputs = files.map(({ file, blob }, index) => blobInput(file, blob, paths[index]));
			const built = await buildSnapshot(engine, inputs, {
				units,
				...(mapping === null ? {} : { mapping }),
				aliases,
				dataset: described,
				key: await pseudonymKey(disk, locks),
				onStep: (step) => report({ kind: 'step', step })
			});
			ledger = built.ledger;
			names = built.reconciliation;
			report({ kind: 'step', step: { phase: 'save' } });
			await draft.write(snapshotFiles.cube, new Blob([built.cube.slice()]));
			await draft.write(snapshotFiles.ledger, json(built.ledger));
			await draft.write(snapshotFiles.names, json(built.reconciliation));
			if (built.mapping) await draft.write(snapshotFiles.mapping, json(built.mapping));
			await draft.write(snapshotFiles.ledgerLines, encoded(ledgerCsv(engine)));
			await draft.write(snapshotFiles.context, json(await readContext(engine, built.manifest, ledger)));
			await engine.finish();
			await draft.write(snapshotFiles.manifest, json(built.manifest));
			return { id: id ?? storedId(described.id), title: described.title };
		},
		() => new Date()
	);
	report({ kind: 'stored', snapshot, ledger, names });
}

/** An exported snapshot back into the store, beside what is there. */
export async function restoreFile(
	{ blob }: Extract<ImportRequest, { kind: 'restore' }>,
	report: Report
): Promise<void> {
	const { store } = storeParts();
	report({ kind: 'step', step: { phase: 'unpack' } });
	const { manifest, title, files } = await readExported(blob, blob.name);
	const ledger = JSON.parse((await files[snapshotFiles.ledger]?.text()) ?? '[]') as LedgerEntry[];
	const taken = (await store.list()).map((snapshot) => snapshot.id);
	const snapshot = await store.make(
		newFolder(),
		async (draft) => {
			report({ kind: 'step', step: { phase: 'save' } });
			for (const [name, content] of Object.entries(files)) {
				await draft.write(name as keyof typeof files, content);
			}
			if (!files[snapshotFiles.context]) {
				const engine = await openWasmEngine();
				await attachSnapshot(engine, { blob: files[snapshotFiles.database] ?? new Blob() });
				await draft.write(snapshotFiles.context, json(await readContext(engine, manifest, ledger)));
				await engine.close();
			}
			return { id: freeId(storedId(manifest.id), taken), title };
		},
		() => new Date()
	);
	report({ kind: 'stored', snapshot, ledger, names: null });
}

async function describedDataset(name: string, file: File | null): Promise<Dataset> {
	return file ? parseDataset(name, await file.text()) : plainDataset(name);
}
