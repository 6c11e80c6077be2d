import { sha256Hex } from '#lib/core/bytes.ts';
import type { LoadOptions } from '#lib/ingest/load/input.ts';
import { registryRows } from '#lib/ingest/load/reference.ts';
import { SNAPSHOT_FORMAT } from '#lib/model/snapshot.ts';

/** Raised when the same files would load otherwise than before, so that a stale snapshot is not taken for fresh. */
const LOADER = 4;

/**
 * The hash that identifies a snapshot: over the inputs' hashes, the mapping, the aliases, the options, the dataset's description, the
 * built-in reference data and the format. The pseudonym key is left out, so that every machine gives the same.
 */
export async function snapshotHash(
	inputs: readonly { file: string; sha256: string }[],
	{ units, mapping, aliases, asOf, dataset }: Omit<LoadOptions, 'key' | 'hasher' | 'onStep' | 'onProblem'>
): Promise<string> {
	const identity = {
		format: SNAPSHOT_FORMAT,
		loader: LOADER,
		inputs: [...inputs]
			.map(({ file, sha256 }) => [file, sha256])
			.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0)),
		mapping: mapping ?? null,
		aliases: aliases?.length ? aliases : null,
		units,
		asOf: asOf ?? null,
		dataset,
		registry: units === 'registry' ? registryRows : null
	};
	return sha256Hex(new TextEncoder().encode(JSON.stringify(identity)));
}
