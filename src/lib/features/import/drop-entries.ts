import type { Dropped } from './dropped.ts';

/**
 * The files of a drop, those in folders too. Must be called within the event: afterwards the browser forgets what was
 * dropped. Rejects with what the browser rejects with when a folder cannot be read.
 */
export function droppedFiles(transfer: DataTransfer): Promise<Dropped[]> {
	const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	// Programs that hand over files without their places have no entries.
	if (entries.length === 0) return Promise.resolve([...transfer.files].map(byItself));
	return Promise.all(entries.map((entry) => filesOf(entry))).then((found) => found.flat());
}

/** The files of a picker; with `webkitdirectory` they know their folder. */
export function pickedFiles(list: FileList): Dropped[] {
	return [...list].map((file) => {
		const [root, ...path] = file.webkitRelativePath.split('/');
		return root && path.length > 0 ? { root, path: path.join('/'), file } : byItself(file);
	});
}

function byItself(file: File): Dropped {
	return { root: '', path: file.name, file };
}

async function filesOf(entry: FileSystemEntry): Promise<Dropped[]> {
	if (isFile(entry)) return [byItself(await fileOf(entry))];
	const found: Dropped[] = [];
	await collect(entry as FileSystemDirectoryEntry, entry.name, '', found);
	return found;
}

async function collect(
	folder: FileSystemDirectoryEntry,
	root: string,
	path: string,
	found: Dropped[]
): Promise<void> {
	const reader = folder.createReader();
	for (;;) {
		// A hundred at a time, until there are none.
		const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject)
		);
		if (entries.length === 0) return;
		for (const entry of entries) {
			const inner = path === '' ? entry.name : `${path}/${entry.name}`;
			if (isFile(entry)) found.push({ root, path: inner, file: await fileOf(entry) });
			else await collect(entry as FileSystemDirectoryEntry, root, inner, found);
		}
	}
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
	return entry.isFile;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
	return new Promise((resolve, reject) => entry.file(resolve, reject));
}
