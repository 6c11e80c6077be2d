import { AppError } from '#lib/core/errors.ts';
import type { StoreFiles } from '#lib/store/files.ts';
import { pathOf } from '../keep.ts';
import { parseEnvelope, seal, unseal } from './vault.ts';

const FILE = 'names.json';

/** Whether this browser keeps names of a dataset's students, under a passphrase. */
export async function hasNames(files: StoreFiles, dataset: string): Promise<boolean> {
	return (await files.read(pathOf(dataset, FILE))) !== null;
}

export async function keepNames(
	files: StoreFiles,
	dataset: string,
	passphrase: string,
	names: ReadonlyMap<string, string>
): Promise<void> {
	const envelope = await seal(passphrase, JSON.stringify([...names]));
	await files.write(pathOf(dataset, FILE), new Blob([JSON.stringify(envelope)]));
}

/** Rejects with AppError `names_absent`, `vault_passphrase_wrong`, `vault_unreadable`, `vault_format_unknown`. */
export async function openNames(
	files: StoreFiles,
	dataset: string,
	passphrase: string
): Promise<Map<string, string>> {
	const kept = await files.read(pathOf(dataset, FILE));
	if (kept === null) throw new AppError('names_absent');
	return new Map(
		JSON.parse(await unseal(passphrase, parseEnvelope(await kept.text()))) as [string, string][]
	);
}

export async function forgetNames(files: StoreFiles, dataset: string): Promise<void> {
	await files.remove(pathOf(dataset, FILE));
}

export function withoutStudent(names: ReadonlyMap<string, string>, student: string): Map<string, string> {
	return new Map([...names].filter(([id]) => id !== student));
}
