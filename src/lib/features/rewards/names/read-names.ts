import { AppError } from '#lib/core/errors.ts';
import { identifierPseudonym } from '#lib/ingest/load/pseudonym.ts';

/**
 * Names by pseudonym from a school roll, in any format the import reads. The pseudonym is that of the import, under the
 * same key. Rejects with AppError `roll_without_names` where no sheet
 * has identifiers and names, and with what reading throws.
 */
export async function readNames(file: File, key: Uint8Array): Promise<Map<string, string>> {
	const [{ readRaw }, { understand }] = await Promise.all([
		import('#lib/ingest/formats/index.ts'),
		import('#lib/ingest/structure/index.ts')
	]);
	const bytes = new Uint8Array(await file.arrayBuffer());
	const { sheets } = understand(await readRaw(bytes, file.name, []), file.name, []);
	const pseudonymOf = await identifierPseudonym(key);
	const names = new Map<string, string>();
	let found = false;
	for (const { columns, rows } of sheets) {
		const id = columns.findIndex(({ name }) => name === 'student');
		const name = columns.findIndex((column) => column.name === 'name');
		if (id < 0 || name < 0) continue;
		found = true;
		for (const { kind, cells } of rows) {
			const [code, clear] = [cells[id] ?? '', cells[name] ?? ''];
			if (kind === 'data' && code !== '' && clear !== '') names.set(await pseudonymOf(code), clear);
		}
	}
	if (!found) throw new AppError('roll_without_names', { file: file.name });
	return names;
}
