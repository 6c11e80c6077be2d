import { expect, it } from 'vitest';
import { unpackFiles } from './archive.ts';
import { SnapshotStore } from './snapshot-store.ts';
import { neededFiles } from './stored-snapshot.ts';
import { now, writer } from './testing/draft-writer.ts';
import { MemoryFiles, MemoryLocks } from './testing/memory-files.ts';
import { exportSnapshot, readExported } from './transfer.ts';

it('takes a snapshot to another machine under the name a person gave it', async () => {
	const store = new SnapshotStore(new MemoryFiles(), new MemoryLocks());
	await store.make('a', writer('nap-quan', '2017-01-01'), now);
	await store.rename('nap-quan', { vi: 'Quý I', en: 'Quý I' });
	const exported = await readExported(await exportSnapshot(store, 'nap-quan'), 'quy-1.zip');
	expect(exported.title).toEqual({ vi: 'Quý I', en: 'Quý I' });
	// The manifest is as it was: the snapshot is the same.
	expect(exported.manifest).toMatchObject({
		title: { vi: 'Quận', en: 'District' },
		snapshotHash: '2017-01-01'
	});
	expect(Object.keys(exported.files).sort()).toEqual([...neededFiles].sort());
});

it('writes no name of its own for a snapshot that was not renamed', async () => {
	const store = new SnapshotStore(new MemoryFiles(), new MemoryLocks());
	await store.make('a', writer('nap-quan', '2017-01-01'), now);
	await store.rename('nap-quan', { vi: 'Quận', en: 'District' });
	const zip = await exportSnapshot(store, 'nap-quan');
	expect(await unpackFiles(zip, ['title.json'])).toEqual({});
	expect((await readExported(zip, 'quan.zip')).title).toEqual({ vi: 'Quận', en: 'District' });
});
