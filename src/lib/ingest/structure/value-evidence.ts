import { fold } from '#lib/core/text.ts';
import { enums, type EnumName } from '#lib/model/enums.ts';
import { isDossierId, isProcedureCode } from './cell-text.ts';
import type { ValueEvidence } from './table-fit.ts';

/** Labels of each value list, without bare numbers and one-letter marks, which prove nothing. */
const labels: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	(Object.keys(enums) as EnumName[]).map((name) => [
		name,
		new Set(
			Object.values(enums[name])
				.flat()
				.map((label: string) => fold(label))
				.filter((label) => label.length > 2)
		)
	])
);

const SAMPLE = 300;

interface Trait {
	dossierIds: boolean;
	procedureCodes: boolean;
	/** Value lists nearly all of whose texts are labels. */
	lists: Set<string>;
}

/** Looks at a sample of each column's filled cells for ids, codes and labels that only one kind of column holds. */
export function valueEvidence(columns: readonly (readonly string[])[]): ValueEvidence {
	const traits = columns.map(traitOf);
	return (index, table) => {
		const trait = traits[index];
		if (!trait || !(trait.dossierIds || trait.procedureCodes || trait.lists.size > 0)) return [];
		return table.columns.flatMap((column) => {
			if (trait.dossierIds && column.name === 'dossier_id') return [{ column, confidence: 0.9 }];
			if (trait.procedureCodes && column.kind === 'procedure_code' && column.name !== 'superseded_by') {
				return [{ column, confidence: 0.85 }];
			}
			if (column.values && trait.lists.has(column.values)) return [{ column, confidence: 0.7 }];
			return [];
		});
	};
}

function traitOf(texts: readonly string[]): Trait {
	const sample = texts.slice(0, SAMPLE);
	const most = (test: (text: string) => boolean) =>
		sample.length > 0 && sample.filter(test).length >= 0.8 * sample.length;
	const distinct = new Set(sample.map(fold));
	const lists = new Set<string>();
	// One label alone may be chance: two different ones of the same list are not.
	if (distinct.size >= 2 && distinct.size <= 20) {
		for (const [name, known] of labels) {
			const hits = [...distinct].filter((text) => known.has(text)).length;
			if (hits >= 2 && hits >= 0.8 * distinct.size) lists.add(name);
		}
	}
	return { dossierIds: most(isDossierId), procedureCodes: most(isProcedureCode), lists };
}
