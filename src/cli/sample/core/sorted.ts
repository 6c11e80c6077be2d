import type { Dossier } from '../world/dossier.ts';

/** By day of acceptance, then id. */
export function dateSorted(dossiers: readonly Dossier[]): Dossier[] {
	return [...dossiers].sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
}
