import type { ColumnKind } from '#lib/model/column.ts';
import type { PreviewedRow } from './protocol.ts';

/** What a cell of a loaded row is known by. */
interface LoadedCell {
	/** '' where the load has none. */
	value: string;
	/** As it stands in the file. */
	written: string;
	/** The day the row speaks of; null where the file does not say, and only the other files can. */
	day: string | null;
	/** The ward of a code on a day. */
	wardName: (code: string, day: string) => string | null;
}

/** Kinds whose values are found in lists: what is in none of them is left open by the load, not rejected. */
const listed: readonly (ColumnKind | undefined)[] = ['ward', 'school', 'enum', 'boolean'];

/** A cell as the load gives it; as it is written, and in doubt, where the load leaves open what it means. */
export function previewedCell(
	kind: ColumnKind | undefined,
	{ value, written, day, wardName }: LoadedCell
): Extract<PreviewedRow, { kind: 'kept' }>['cells'][number] {
	if ((kind === 'ward' || kind === 'school') && day === null)
		return { value: written, name: null, doubtful: false };
	if (value === '' && written !== '' && listed.includes(kind))
		return { value: written, name: null, doubtful: true };
	return { value, name: kind === 'ward' && day !== null ? wardName(value, day) : null, doubtful: false };
}
