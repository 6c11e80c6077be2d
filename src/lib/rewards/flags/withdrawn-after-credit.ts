import type { Flagger } from './flag.ts';

/** Withdrawn now, done in an earlier export: it may have been credited before. */
export const withdrawnAfterCredit: Flagger = (cases) =>
	cases.filter(({ reason, dossier }) => reason === 'dossier_withdrawn' && dossier?.was_done === true);
