import type { Check } from '../case.ts';

/** Point 1: a dossier filed for practice is none; the others must have been filed online. */
export const filing: readonly Check[] = [
	({ dossier }) => (dossier?.is_practice === true ? 'dossier_practice' : null),
	({ dossier }) => (dossier?.channel === null ? 'channel_unknown' : null),
	({ dossier }) =>
		dossier !== null && dossier.channel !== null && dossier.channel !== 'online' ? 'dossier_not_online' : null
];
