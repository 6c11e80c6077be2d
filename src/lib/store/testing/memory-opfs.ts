/**
 * The origin private file system in memory, as far as `OpfsFiles` uses it: a written file is swapped in when its stream is closed
 * (https://fs.spec.whatwg.org/#api-filesystemwritablefilestream), and a disk of so many bytes refuses what it has no room for.
 */
export class MemoryOpfs {
	readonly root = new Folder(this);
	/** Bytes it has room for, files that are being written included. */
	quota = Infinity;
	used = 0;
	/** Operations that take room: a stream opened, a piece written, a stream closed. */
	operations = 0;
	/** From this operation on there is no room for anything. */
	fullFrom = Infinity;

	/** What `navigator` gives of it. */
	get navigator() {
		return { storage: { getDirectory: async () => this.root } };
	}

	/** As when the browser clears the site's storage to make room. */
	evict(): void {
		this.root.entries.clear();
		this.used = 0;
	}

	take(bytes: number): void {
		this.operations += 1;
		if (this.operations > this.fullFrom || this.used + bytes > this.quota)
			throw new DOMException('full', 'QuotaExceededError');
		this.used += bytes;
	}
}

const missing = () => new DOMException('not there', 'NotFoundError');

class Folder {
	readonly entries = new Map<string, Folder | MemoryFile>();

	constructor(private readonly disk: MemoryOpfs) {}

	async *keys(): AsyncGenerator<string> {
		yield* [...this.entries.keys()];
	}

	async getDirectoryHandle(name: string, { create = false } = {}): Promise<Folder> {
		const found = this.entries.get(name);
		if (found instanceof Folder) return found;
		if (!create) throw missing();
		const folder = new Folder(this.disk);
		this.entries.set(name, folder);
		return folder;
	}

	async getFileHandle(name: string, { create = false } = {}): Promise<MemoryFile> {
		const found = this.entries.get(name);
		if (found instanceof MemoryFile) return found;
		if (!create) throw missing();
		const file = new MemoryFile(this.disk);
		this.entries.set(name, file);
		return file;
	}

	async removeEntry(name: string): Promise<void> {
		const found = this.entries.get(name);
		if (!found) throw missing();
		this.disk.used -= sizeOf(found);
		this.entries.delete(name);
	}
}

class MemoryFile {
	content: Blob = new Blob([]);

	constructor(private readonly disk: MemoryOpfs) {}

	async getFile(): Promise<Blob> {
		return this.content;
	}

	async createWritable() {
		this.disk.take(0);
		const pieces: BlobPart[] = [];
		const written = () => new Blob(pieces);
		return {
			write: async (piece: Blob | BufferSource) => {
				this.disk.take(piece instanceof Blob ? piece.size : piece.byteLength);
				pieces.push(piece);
			},
			close: async () => {
				this.disk.take(0);
				this.disk.used -= this.content.size;
				this.content = written();
			},
			abort: async () => {
				this.disk.used -= written().size;
			}
		};
	}
}

function sizeOf(entry: Folder | MemoryFile): number {
	if (entry instanceof MemoryFile) return entry.content.size;
	return [...entry.entries.values()].reduce((sum, each) => sum + sizeOf(each), 0);
}
