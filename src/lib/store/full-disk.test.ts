import { afterEach, expect, it, vi } from 'vitest';
import { OpfsFiles } from './opfs-files.ts';
import { SnapshotStore } from './snapshot-store.ts';
import { daysOf, now, writer } from './testing/draft-writer.ts';
import { MemoryLocks } from './testing/memory-files.ts';
import { MemoryOpfs } from './testing/memory-opfs.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser with one snapshot, and its disk. */
async function browser() {
	const disk = new MemoryOpfs();
	vi.stubGlobal('navigator', disk.navigator);
	const store = new SnapshotStore(new OpfsFiles(), new MemoryLocks());
	await store.make('a', writer('nap-quan', '2017-01-01'), now);
	return { disk, store, files: new OpfsFiles() };
}

it('full at any step of an import, the disk leaves the old snapshot whole, nothing of the new one, and says so', async () => {
	const trial = await browser();
	const before = trial.disk.operations;
	await trial.store.make('b', writer('nap-quan', '2018-01-01'), now);
	const operations = trial.disk.operations - before;
	// Six files and the index: each is opened, written and closed.
	expect(operations).toBe(21);
	for (let at = 0; at < operations; at += 1) {
		const { disk, store, files } = await browser();
		disk.fullFrom = disk.operations + at;
		await expect(store.make('b', writer('nap-quan', '2018-01-01'), now), `step ${at}`).rejects.toMatchObject({
			code: 'storage_full'
		});
		expect(await daysOf(store)).toEqual({ 'nap-quan': '2017-01-01' });
		expect(await files.list('snapshots')).toEqual(['a']);
		// With room again the same import goes through.
		disk.fullFrom = Infinity;
		await store.make('c', writer('nap-quan', '2018-01-01'), now);
		await store.sweep();
		expect(await daysOf(store)).toEqual({ 'nap-quan': '2018-01-01' });
		expect(await files.list('snapshots')).toEqual(['c']);
	}
});

it('a disk with room for a part of the files gives back what the part took', async () => {
	const { disk, store } = await browser();
	const used = disk.used;
	disk.quota = used + 40;
	await expect(store.make('b', writer('nap-quan', '2018-01-01'), now)).rejects.toMatchObject({
		code: 'storage_full'
	});
	expect(disk.used).toBe(used);
});

it('a full disk refuses a new name and keeps the old one', async () => {
	const { disk, store } = await browser();
	disk.fullFrom = 0;
	await expect(store.rename('nap-quan', { vi: 'Tên mới', en: 'New name' })).rejects.toMatchObject({
		code: 'storage_full'
	});
	expect((await store.find('nap-quan')).title.vi).toBe('nap-quan');
});

it('cleared by the browser, the store is an empty one that says what it does not have, and takes imports', async () => {
	const { disk, store } = await browser();
	disk.evict();
	expect(await store.list()).toEqual([]);
	await expect(store.open('nap-quan')).rejects.toMatchObject({
		code: 'snapshot_not_stored',
		params: { dataset: 'nap-quan' }
	});
	await store.sweep();
	await store.make('b', writer('nap-quan', '2018-01-01'), now);
	expect(await daysOf(store)).toEqual({ 'nap-quan': '2018-01-01' });
});

it('cleared while a snapshot is open, its files are said to be missing', async () => {
	const { disk, store } = await browser();
	const { snapshot, letGo } = await store.open('nap-quan');
	disk.evict();
	await expect(store.file(snapshot, 'cube.arrow')).rejects.toMatchObject({ code: 'snapshot_damaged' });
	letGo();
});
