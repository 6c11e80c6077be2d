import { describe, expect, it } from 'vitest';
import { IMPORT_LOCK, SnapshotStore } from './snapshot-store.ts';
import { daysOf, manifestOf, now, writer } from './testing/draft-writer.ts';
import { MemoryFiles, MemoryLocks } from './testing/memory-files.ts';

function newStore() {
	const files = new MemoryFiles();
	const locks = new MemoryLocks();
	return { files, locks, store: new SnapshotStore(files, locks) };
}

describe('a snapshot store', () => {
	it('keeps what was made, replaces by id, renames, deletes and brings back', async () => {
		const { store, files } = newStore();
		expect(await store.list()).toEqual([]);
		await store.make('a', writer('nap-quan', '2017-01-01'), now);
		await store.make('b', writer('nap-khac', '2018-01-01'), now);
		files.content.set('snapshots/c/data.duckdb.wal', new Uint8Array(3));
		await store.make('c', writer('nap-quan', '2019-01-01'), now);
		expect(await files.list('snapshots/c')).toEqual(expect.not.arrayContaining(['data.duckdb.wal']));
		files.content.set('snapshots/c/data.duckdb.wal', new Uint8Array(3));
		expect(await daysOf(store)).toEqual({ 'nap-khac': '2018-01-01', 'nap-quan': '2019-01-01' });
		await store.sweep();
		expect(await files.list('snapshots')).toEqual(['b', 'c']);
		expect(await files.list('snapshots/c')).toEqual(expect.not.arrayContaining(['data.duckdb.wal']));

		await store.rename('nap-quan', { vi: 'Tên mới', en: 'New name' });
		expect((await store.find('nap-quan')).title.vi).toBe('Tên mới');
		expect((await store.find('nap-quan')).storedAt).toBe('2026-11-22T00:00:00.000Z');

		const letGo = await store.remove('nap-quan');
		await expect(store.find('nap-quan')).rejects.toMatchObject({ code: 'snapshot_not_stored' });
		await store.sweep();
		await store.restore('nap-quan');
		expect(await daysOf(store)).toHaveProperty('nap-quan', '2019-01-01');

		letGo();
		const leave = await store.remove('nap-quan');
		leave();
		await store.sweep();
		expect(await files.list('snapshots')).toEqual(['b']);
		await expect(store.restore('nap-quan')).rejects.toMatchObject({ code: 'snapshot_not_stored' });
	});

	it('clears away what an import left that was ended, once its worker has let go', async () => {
		const { store, files, locks } = newStore();
		let end = () => {};
		const importing = locks.alone(IMPORT_LOCK, () => new Promise<void>((resolve) => (end = resolve)));
		files.content.set('snapshots/half/data.duckdb', new Uint8Array(3));
		const swept = store.sweepAfterImport();
		await Promise.resolve();
		expect(await files.list('snapshots')).toEqual(['half']);
		end();
		await importing;
		await swept;
		expect(await files.list('snapshots')).toEqual([]);
	});

	it('leaves a snapshot that is open, and one that is being made, to whoever has it', async () => {
		const { store, files, locks } = newStore();
		await store.make('a', writer('nap-quan', '2017-01-01'), now);
		const { letGo } = await store.open('nap-quan');
		await store.make('b', writer('nap-quan', '2018-01-01'), now);
		await store.sweep();
		expect(await files.list('snapshots')).toEqual(['a', 'b']);
		letGo();
		await store.make(
			'd',
			async (draft) => {
				const said = await writer('nap-quan', '2021-01-01')(draft);
				await store.sweep();
				return said;
			},
			now
		);
		expect(await files.list('snapshots')).toEqual(['b', 'd']);
		await locks.alone(IMPORT_LOCK, async () => {
			await expect(store.make('c', writer('nap-quan', '2020-01-01'), now)).rejects.toMatchObject({
				code: 'import_elsewhere'
			});
		});
		await store.sweep();
		expect(await files.list('snapshots')).toEqual(['d']);
	});

	it('refuses a draft without one of its files, and leaves nothing of it', async () => {
		const { store, files } = newStore();
		const making = store.make(
			'a',
			async (draft) => {
				await draft.write('manifest.json', new Blob([JSON.stringify(manifestOf('2017-01-01'))]));
				return { id: 'nap-quan', title: { vi: '', en: '' } };
			},
			now
		);
		await expect(making).rejects.toMatchObject({ code: 'snapshot_missing' });
		expect(await files.list('snapshots')).toEqual([]);
	});

	it('says that a file is not the one that was stored', async () => {
		const { store, files } = newStore();
		const snapshot = await store.make('a', writer('nap-quan', '2017-01-01'), now);
		files.content.set('snapshots/a/cube.arrow', new Uint8Array(2));
		await expect(store.file(snapshot, 'cube.arrow')).rejects.toMatchObject({ code: 'snapshot_damaged' });
	});
});

it('does not take a store whose index cannot be read for an empty one', async () => {
	const { store, files } = newStore();
	await store.make('a', writer('nap-quan', '2017-01-01'), now);
	await store.rename('nap-quan', { vi: 'b', en: 'b' });
	for (const slot of ['index.0', 'index.1']) files.content.set(slot, new Uint8Array(9));
	await expect(store.sweep()).rejects.toMatchObject({ code: 'store_index_damaged' });
	expect(await files.list('snapshots')).toEqual(['a']);
});

describe('a tab closed at any step', () => {
	/** Every step of a second import, a deletion and a sweep; the steps are counted by a run that is not broken off. */
	async function life(store: SnapshotStore) {
		await store.make('b', writer('nap-quan', '2018-01-01'), now);
		await store.sweep();
		(await store.remove('nap-khac'))();
		await store.sweep();
	}

	it('leaves whole snapshots, the old or the new', async () => {
		const setUp = async () => {
			const made = newStore();
			await made.store.make('a', writer('nap-quan', '2017-01-01'), now);
			await made.store.make('k', writer('nap-khac', '2016-01-01'), now);
			made.files.steps = 0;
			return made;
		};
		const { store, files } = await setUp();
		await life(store);
		const total = files.steps;
		expect(total).toBeGreaterThan(40);
		const seen = new Set<string>();
		for (let at = 0; at <= total; at += 1) {
			const { store: broken, files: disk } = await setUp();
			disk.stepsLeft = at;
			await life(broken).catch(() => undefined);
			disk.stepsLeft = Infinity;
			// The next start: other locks, the same disk.
			const after = new SnapshotStore(disk, new MemoryLocks());
			await after.sweep();
			const days = await daysOf(after);
			expect(['2017-01-01', '2018-01-01']).toContain(days['nap-quan']);
			seen.add(JSON.stringify(days));
			expect((await disk.list('snapshots')).length).toBe(Object.keys(days).length);
		}
		expect(seen.size).toBe(3);
	});
});
