import { isoDate } from '#lib/core/dates.ts';
import { buildCube } from '#lib/cube/build.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { factsSql } from '#lib/indicators/facts.ts';
import type { LoadInput, LoadOptions } from '#lib/ingest/load/input.ts';
import type { Mapping } from '#lib/ingest/load/mapping/mapping.ts';
import type { Reconciliation } from '#lib/ingest/names/reconciliation.ts';
import { loadInputs } from '#lib/ingest/load/load.ts';
import { keyId } from '#lib/ingest/load/pseudonym.ts';
import { SNAPSHOT_FORMAT, type LedgerEntry, type Manifest } from '#lib/model/snapshot.ts';
import { raw } from '#lib/sql/sql.ts';
import { snapshotHash } from './identity.ts';

export interface BuiltSnapshot {
	manifest: Manifest;
	/** Arrow bytes of `cube.arrow`. */
	cube: Uint8Array;
	ledger: LedgerEntry[];
	/** `reconcile.json`. */
	reconciliation: Reconciliation;
	/** `mapping.json`, by which its files are read again: what was decided about them; null when nothing was. */
	mapping: Mapping | null;
}

/**
 * Files → a snapshot's tables (`snapshotTables`) in the engine's current database, its manifest, cube and balance. The
 * same in the command line and in the browser; the caller decides which database that is and where the other parts are
 * kept. `ledgerCsv(engine)` gives the ledger's lines afterwards, on the same connection.
 */
export async function buildSnapshot(
	engine: Engine,
	inputs: readonly LoadInput[],
	options: LoadOptions
): Promise<BuiltSnapshot> {
	const loaded = await loadInputs(engine, inputs, options);
	options.onStep?.({ phase: 'facts' });
	await engine.exec(factsSql());
	options.onStep?.({ phase: 'cube' });
	const cube = await buildCube(engine);
	const span = await engine.query(
		raw(
			'SELECT min(CAST(accepted_at AS DATE)) AS first, max(CAST(accepted_at AS DATE)) AS last FROM dossiers'
		)
	);
	const { dataset } = options;
	const manifest: Manifest = {
		format: SNAPSHOT_FORMAT,
		id: dataset.id,
		title: dataset.title,
		synthetic: dataset.synthetic,
		asOf: loaded.asOf,
		firstDay: dayText(span.column('first')[0]),
		lastDay: dayText(span.column('last')[0]),
		inputs: loaded.inputs,
		rows: loaded.rows,
		units: options.units,
		pseudonymKeyId: await keyId(options.key),
		snapshotHash: await snapshotHash(loaded.inputs, options),
		campaigns: dataset.campaigns
	};
	return {
		manifest,
		cube,
		ledger: loaded.ledger,
		reconciliation: loaded.reconciliation,
		mapping: options.mapping ?? null
	};
}

function dayText(cell: unknown): string | null {
	return typeof cell === 'number' ? isoDate(cell) : null;
}
