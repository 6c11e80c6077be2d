import { raw } from '#lib/sql/sql.ts';
import type { Relation } from '../definition.ts';
import { normalisedDossierId } from '../dossier-id.ts';
import { facts } from './facts.ts';

/** One row a dossier, with whether another has the same id after normalisation. */
export const identified: Relation = {
	...facts,
	id: 'identified',
	source: () =>
		raw(`(
		SELECT *, count(*) OVER (PARTITION BY ${normalisedDossierId('dossier_id')}) > 1 AS shared FROM facts
	) AS identified`),
	weight: () => null,
	boundaries: false
};
