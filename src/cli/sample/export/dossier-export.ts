import { dayNumber, type IsoDate } from '#lib/core/dates.ts';
import { Random } from '#lib/core/random.ts';
import type { Dossier } from '../world/dossier.ts';
import { stateOn, type State } from '../world/state.ts';
import { columns, type ColumnKey } from './columns.ts';
import type { Labels } from './labels.ts';
import type { Value } from './value.ts';
import type { WardSpelling } from './ward-spelling.ts';

/** One export of one system: which dossiers, as known on which day, in which columns and words. */
export interface ExportSpec {
	file: string;
	from: IsoDate;
	to: IsoDate;
	exportedOn: IsoDate;
	/** Header and what stands under it. */
	columns: readonly (readonly [header: string, key: ColumnKey])[];
	labels: Labels;
	ward: WardSpelling;
	codeSuffix?: string;
	oldTone?: boolean;
	/** Rows the reader must turn away. */
	faults?: { noId: number; badDate: number };
}

export interface ExportRow {
	dossier: Dossier;
	state: State;
	cells: Value[];
	/** Why the row must be turned away; null for a good row. */
	fault: 'no_id' | 'bad_date' | null;
}

/**
 * Rows of an export in order of acceptance: dossiers accepted in the period, and before them those that the
 * previous export showed still open (kỳ trước chuyển sang). `seen` gathers what each dossier was last shown as.
 */
export function exportRows(
	spec: ExportSpec,
	seed: string,
	dossiers: readonly Dossier[],
	seen: Map<string, State>
): ExportRow[] {
	const random = new Random(`${seed}/${spec.file}`);
	const [from, to, exportedOn] = [spec.from, spec.to, spec.exportedOn].map(dayNumber) as [
		number,
		number,
		number
	];
	const rows = dossiers
		.filter((d) => (d.day >= from && d.day <= to) || (d.day < from && seen.get(d.id)?.open === true))
		.map((dossier) => exportRow(spec, dossier, stateOn(dossier, exportedOn), random));
	for (const row of rows) seen.set(row.dossier.id, row.state);
	return withFaults(rows, spec, random);
}

function exportRow(spec: ExportSpec, dossier: Dossier, state: State, random: Random): ExportRow {
	const context = {
		dossier,
		state,
		random,
		labels: spec.labels,
		ward: spec.ward,
		codeSuffix: spec.codeSuffix ?? '',
		oldTone: spec.oldTone ?? false
	};
	return { dossier, state, cells: spec.columns.map(([, key]) => columns[key](context)), fault: null };
}

/** Copies of good rows, broken: without an id, or with a date that does not exist under an id of its own. */
function withFaults(rows: ExportRow[], spec: ExportSpec, random: Random): ExportRow[] {
	const broken = (fault: 'no_id' | 'bad_date', n: number) =>
		Array.from({ length: n }, (_, i) => {
			const row = random.pick(rows);
			const cells = spec.columns.map(([, key], column): Value => {
				if (key === 'dossier_id')
					return fault === 'no_id' ? null : row.dossier.id.replace(/\d{4}$/, `8${100 + i}`);
				if (fault === 'bad_date' && key.startsWith('accepted')) return i % 2 ? '31/02/2017' : 'chưa rõ';
				return row.cells[column] ?? null;
			});
			return { row, broken: { ...row, cells, fault } };
		});
	const extra = [
		...broken('no_id', spec.faults?.noId ?? 0),
		...broken('bad_date', spec.faults?.badDate ?? 0)
	];
	return rows.flatMap((row) => [row, ...extra.filter((e) => e.row === row).map((e) => e.broken)]);
}
