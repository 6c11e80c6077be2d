import { AppError } from '#lib/core/errors.ts';
import { SNAPSHOT_FORMAT, type Manifest } from '#lib/model/snapshot.ts';

/**
 * Reads `manifest.json`. Throws AppError `snapshot_invalid` for a text that is no manifest and
 * `snapshot_format_unknown` for one written by a version that this one does not understand.
 */
export function parseManifest(text: string, path: string): Manifest {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw new AppError('snapshot_invalid', { path }, { cause: error });
	}
	if (typeof json !== 'object' || json === null || !('format' in json) || !('snapshotHash' in json))
		throw new AppError('snapshot_invalid', { path });
	if (json.format !== SNAPSHOT_FORMAT)
		throw new AppError('snapshot_format_unknown', { path, format: String(json.format) });
	return json as Manifest;
}
