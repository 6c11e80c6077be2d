import type { Decision } from './decisions.ts';

/** Dossiers that decisions name, which no claim need point at. */
export function namedDossiers(decisions: readonly Decision[]): string[] {
	return decisions.flatMap((entry) => ('dossier' in entry && entry.dossier ? [entry.dossier] : []));
}
