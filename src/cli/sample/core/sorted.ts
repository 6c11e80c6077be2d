import { byText } from '#lib/core/order.ts';
import type { Dossier } from '../world/dossier.ts';

/** By day of acceptance, then id. */
export function dateSorted(dossiers: readonly Dossier[]): Dossier[] {
	return [...dossiers].sort((a, b) => a.day - b.day || byText(a.id, b.id));
}
