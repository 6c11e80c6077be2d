import { expect, it } from 'vitest';
import { droppedFiles, pickedFiles } from './drop-entries.ts';
import { nameFiles } from './dropped.ts';

const file = (name: string) => new File(['x'], name);

function fileEntry(name: string): FileSystemEntry {
	const entry = { isFile: true, name, file: (give: (found: File) => void) => give(file(name)) };
	return entry as unknown as FileSystemEntry;
}

/** A folder as browsers give it: its entries some at a time, until there are none. */
function folder(name: string, entries: FileSystemEntry[], atOnce = 100): FileSystemEntry {
	const createReader = () => {
		const left = [...entries];
		return { readEntries: (give: (found: FileSystemEntry[]) => void) => give(left.splice(0, atOnce)) };
	};
	return { isFile: false, isDirectory: true, name, createReader } as unknown as FileSystemEntry;
}

function drop(...entries: FileSystemEntry[]): DataTransfer {
	const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
	return { items, files: [] } as unknown as DataTransfer;
}

it('takes the files of folders in folders, with their paths in the folder dropped', async () => {
	const inner = folder('2017', [folder('quý 1', [fileEntry('a.csv')]), fileEntry('b.csv')], 1);
	const dropped = await droppedFiles(
		drop(folder('quận', [inner, fileEntry('mapping.json')]), fileEntry('c.csv'))
	);
	expect(dropped.map(({ root, path }) => [root, path])).toEqual([
		['quận', '2017/quý 1/a.csv'],
		['quận', '2017/b.csv'],
		['quận', 'mapping.json'],
		['', 'c.csv']
	]);
	const named = nameFiles(dropped);
	expect(named.files.map((each) => each.file).sort()).toEqual(['2017/b.csv', '2017/quý 1/a.csv', 'c.csv']);
	expect(named.mapping?.name).toBe('mapping.json');
});

it('takes all of a folder that is told in parts', async () => {
	const many = Array.from({ length: 250 }, (_, i) => fileEntry(`${i}.csv`));
	expect(await droppedFiles(drop(folder('nhiều', many)))).toHaveLength(250);
});

it('a folder that cannot be read is no empty one', async () => {
	const locked = {
		isFile: false,
		name: 'khóa',
		createReader: () => ({
			readEntries: (_: unknown, refuse: (error: Error) => void) => refuse(new Error('locked'))
		})
	};
	await expect(droppedFiles(drop(locked as unknown as FileSystemEntry))).rejects.toThrow('locked');
});

it('a picked folder tells its files by their paths', () => {
	const picked = (path: string, name: string) =>
		Object.defineProperty(file(name), 'webkitRelativePath', { value: path });
	const list = [picked('quận/2017/a.csv', 'a.csv'), picked('', 'b.csv')] as unknown as FileList;
	expect(pickedFiles(list).map(({ root, path }) => [root, path])).toEqual([
		['quận', '2017/a.csv'],
		['', 'b.csv']
	]);
});
