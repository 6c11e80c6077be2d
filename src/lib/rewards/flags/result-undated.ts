import type { Flagger } from './flag.ts';

/** Successful, but the export does not say since when: whether before the cut-off cannot be shown. */
export const resultUndated: Flagger = (cases) =>
	cases.filter(({ reason, dossier }) => reason === 'verified' && dossier?.result_on === null);
