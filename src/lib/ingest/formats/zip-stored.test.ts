import { describe, expect, it } from 'vitest';
import { zipOf } from './test-zip.ts';
import { withStored } from './zip-stored.ts';
import { unzip, zipDirectory } from './zip.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('an archive with parts stored', () => {
	it('holds the same parts, the others packed and with their checksums', async () => {
		const archive = zipOf({ 'a/phường.xml': 'một'.repeat(1000), 'b.xml': 'hai', 'c.xml': 'ba'.repeat(500) });
		const entries = zipDirectory(archive, 'x');
		const part = await unzip(archive, entries.get('a/phường.xml')!, 'x');
		const stored = withStored(archive, entries, new Map([['a/phường.xml', part]]));
		const directory = zipDirectory(stored, 'x');
		expect([...directory.keys()]).toEqual([...entries.keys()]);
		expect(directory.get('a/phường.xml')).toMatchObject({ method: 0, crc: 0, size: part.length });
		const { offset } = directory.get('a/phường.xml')!;
		const content = offset + 30 + new TextEncoder().encode('a/phường.xml').length;
		expect(text(stored.subarray(content, content + part.length))).toBe('một'.repeat(1000));
		expect(text(await unzip(stored, directory.get('b.xml')!, 'x'))).toBe('hai');
		expect(text(await unzip(stored, directory.get('c.xml')!, 'x'))).toBe('ba'.repeat(500));
	});
});
