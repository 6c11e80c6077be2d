import type { Engine } from '#lib/engine/engine.ts';
import type { SnapshotInput } from '#lib/model/snapshot.ts';
import { putRows } from './put-rows.ts';

/** `files`: what was given, one row a file, for pages that show where figures come from. */
export async function storeFiles(engine: Engine, inputs: readonly SnapshotInput[]): Promise<void> {
	await putRows(
		engine,
		'files',
		{
			file: 'VARCHAR',
			sha256: 'VARCHAR',
			bytes: 'BIGINT',
			format: 'VARCHAR',
			encoding: 'VARCHAR',
			reader: 'VARCHAR',
			tables: 'VARCHAR'
		},
		inputs.map((input) => [
			input.file,
			input.sha256,
			input.bytes,
			input.format,
			input.encoding,
			input.reader,
			input.tables.join(', ')
		]),
		{ kept: true }
	);
}
