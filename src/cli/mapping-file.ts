import { readFile } from 'node:fs/promises';
import { UsageError } from '#lib/core/errors.ts';
import { parseMapping, type Mapping } from '#lib/ingest/load/mapping/mapping.ts';
import { callerPath } from './paths.ts';

/** The mapping a command was given, or undefined. Throws UsageError `file_missing`, AppError `mapping_*`. */
export async function readMapping(path: string | undefined): Promise<Mapping | undefined> {
	if (path === undefined) return undefined;
	const text = await readFile(callerPath(path), 'utf8').catch((cause: NodeJS.ErrnoException) => {
		if (cause.code !== 'ENOENT') throw cause;
		throw Object.assign(new UsageError('file_missing', { file: path }), { cause });
	});
	return parseMapping(text);
}
