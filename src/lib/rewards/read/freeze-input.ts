import type { IsoDate } from '#lib/core/dates.ts';
import { byText } from '#lib/core/order.ts';
import type { Manifest } from '#lib/model/snapshot.ts';
import type { Decision } from '../decisions/decisions.ts';
import type { FreezeInput } from '../freeze/freeze.ts';
import type { Rules } from '../rules/rules.ts';
import type { SnapshotRows } from './snapshot-rows.ts';

/** What is asked of a snapshot's rows. */
export interface TallyAsked {
	rules: Rules;
	decisions: readonly Decision[];
	date: IsoDate;
}

/** What a tally of a snapshot's rows is frozen from. */
export function freezeInput(
	manifest: Pick<Manifest, 'id' | 'asOf' | 'snapshotHash' | 'inputs' | 'pseudonymKeyId' | 'erased'>,
	rows: SnapshotRows,
	{ rules, decisions, date }: TallyAsked
): FreezeInput {
	return {
		...rows,
		rules,
		decisions,
		date,
		pseudonymKey: manifest.pseudonymKeyId,
		erasedBefore: new Map(manifest.erased?.map(({ studentHash, claims }) => [studentHash, claims])),
		sources: {
			dataset: manifest.id,
			asOf: manifest.asOf,
			snapshotHash: manifest.snapshotHash,
			dossiers: rows.dossierCount,
			claimsLeftOut: rows.claimsLeftOut,
			files: manifest.inputs
				.map(({ file, sha256, bytes }) => ({ file, sha256, bytes }))
				.sort((a, b) => byText(a.file, b.file))
		}
	};
}
