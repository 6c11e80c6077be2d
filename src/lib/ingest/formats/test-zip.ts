import { crc32, deflateRawSync } from 'node:zlib';

/** For tests: a zip archive of text parts, deflated, written by the format's description (APPNOTE 4.3). */
export function zipOf(
	parts: Record<string, string | Uint8Array>,
	declared: Record<string, number> = {}
): Uint8Array {
	const local: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [name, content] of Object.entries(parts)) {
		const data = Buffer.from(content);
		const packed = deflateRawSync(data);
		const header = Buffer.alloc(26);
		header.writeUInt16LE(20, 0);
		header.writeUInt16LE(8, 4);
		header.writeUInt32LE(crc32(data), 10);
		header.writeUInt32LE(packed.length, 14);
		header.writeUInt32LE(declared[name] ?? data.length, 18);
		header.writeUInt16LE(Buffer.byteLength(name), 22);
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50, 0);
		header.copy(entry, 6, 0, 24);
		entry.writeUInt16LE(20, 4);
		entry.writeUInt32LE(offset, 42);
		const file = Buffer.concat([Buffer.from('PK\x03\x04'), header, Buffer.from(name), packed]);
		local.push(file);
		directory.push(entry, Buffer.from(name));
		offset += file.length;
	}
	const listing = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(local.length, 8);
	end.writeUInt16LE(local.length, 10);
	end.writeUInt32LE(listing.length, 12);
	end.writeUInt32LE(offset, 16);
	return new Uint8Array(Buffer.concat([...local, listing, end]));
}
