import type { Flagger } from './flag.ts';

/** Filed by, or under the telephone of, someone of the staff: a trainer, or one the rules list. */
export const staffFiler: Flagger = (cases, _, staff) =>
	cases.filter(({ dossier }) => staff.has(dossier?.filer ?? '') || staff.has(dossier?.phone ?? ''));
