import { hex } from '#lib/core/bytes.ts';
import { AppError } from '#lib/core/errors.ts';

/** Hex digits of a pseudonym (`ingest/load/pseudonym.ts`). */
const HEX_DIGITS = 32;

/**
 * Names by pseudonym from a school roll, in any format the import reads. The pseudonym is that of the import, under the
 * same key: HMAC-SHA-256 of the identifier in capitals without spaces. Rejects with AppError `roll_without_names` where no sheet
 * has identifiers and names, and with what reading throws.
 */
export async function readNames(file: File, key: Uint8Array): Promise<Map<string, string>> {
	const [{ readRaw }, { understand }] = await Promise.all([
		import('#lib/ingest/formats/index.ts'),
		import('#lib/ingest/structure/index.ts')
	]);
	const bytes = new Uint8Array(await file.arrayBuffer());
	const { sheets } = understand(await readRaw(bytes, file.name, []), file.name, []);
	const sign = await signer(key);
	const names = new Map<string, string>();
	let found = false;
	for (const { columns, rows } of sheets) {
		const id = columns.findIndex(({ name }) => name === 'student');
		const name = columns.findIndex((column) => column.name === 'name');
		if (id < 0 || name < 0) continue;
		found = true;
		for (const { kind, cells } of rows) {
			const [code, clear] = [cells[id] ?? '', cells[name] ?? ''];
			if (kind === 'data' && code !== '' && clear !== '') names.set(await sign(code), clear);
		}
	}
	if (!found) throw new AppError('roll_without_names', { file: file.name });
	return names;
}

/** What gives a student's pseudonym under a key. */
export async function signer(key: Uint8Array): Promise<(identifier: string) => Promise<string>> {
	const imported = await crypto.subtle.importKey(
		'raw',
		key as BufferSource,
		{ name: 'HMAC', hash: 'SHA-256' },
		false,
		['sign']
	);
	return async (identifier) => {
		const text = identifier.replaceAll(' ', '').toUpperCase();
		const signature = await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(text));
		return hex(new Uint8Array(signature)).slice(0, HEX_DIGITS);
	};
}
