import type { Engine } from '#lib/engine/engine.ts';
import { tidy } from '#lib/core/text.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import type { UnderstoodSheet } from '../understood.ts';
import { labelReader, likelyLabels } from './labels.ts';
import type { PlannedColumn, SheetPlan } from './plan.ts';
import { marksIn } from './sql/marks.ts';
import type { KnownLabels } from './type-columns.ts';

/** Past so many labels of a column a CASE is no way to read them: such a file goes to the careful reader. */
export const LABELS_LIMIT = 1000;

/**
 * Labels to be expected in the enum and boolean columns of a file whose two ends were seen: theirs, the commonest
 * first, then those of the mapping and the model.
 */
export function firstLabels(plan: SheetPlan, ends: readonly UnderstoodSheet[]): KnownLabels {
	return new Map(
		labelled(plan).map((planned) => {
			const times = new Map<string, number>();
			for (const { rows } of ends) {
				for (const { kind, cells } of rows) {
					const label = tidy(cells[planned.index] ?? '');
					if (kind === 'data' && label !== '') times.set(label, (times.get(label) ?? 0) + 1);
				}
			}
			const met = [...times].sort(([, a], [, b]) => b - a).map(([label]) => label);
			const read = labelReader(planned.column, planned.labels);
			const all = [...met, ...likelyLabels(planned.column, planned.labels)];
			return [planned.column.name, new Map(all.map((label) => [label, read(label)]))];
		})
	);
}

/**
 * Reads the labels that a pass over the file met without knowing them (`_unseen` of `typed_<table>`): `known` and
 * those of them that mean something; undefined when none does, and the pass stands as it is.
 */
export async function learnUnseen(
	engine: Engine,
	plan: SheetPlan,
	input: number,
	known: KnownLabels
): Promise<KnownLabels | undefined> {
	const met = await engine.query(
		raw(`SELECT DISTINCT _unseen AS labels FROM ${quoteIdent(`typed_${plan.table.name}`)}
			WHERE _input = ${input} AND _unseen IS NOT NULL`)
	);
	const learnt = new Map([...known].map(([name, labels]) => [name, new Map(labels)]));
	const readers = new Map(
		labelled(plan).map(({ column, labels }) => [column.name, labelReader(column, labels)])
	);
	let useful = false;
	for (const text of met.column('labels')) {
		for (const { code: column, detail: label } of marksIn(String(text))) {
			const labels = learnt.get(column);
			if (!labels || labels.has(label)) continue;
			const value = readers.get(column)?.(label) ?? null;
			if (value === null) continue;
			labels.set(label, value);
			useful = true;
		}
	}
	return useful ? learnt : undefined;
}

function labelled(plan: SheetPlan): PlannedColumn[] {
	return plan.columns.filter(({ column }) => column.kind === 'enum' || column.kind === 'boolean');
}
