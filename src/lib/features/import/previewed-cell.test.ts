import { expect, it } from 'vitest';
import { previewedCell } from './previewed-cell.ts';

/** Code 00352 was Khương Mai until 2025-06-30, and is Phương Liệt since. */
const wardName = (code: string, day: string) =>
	code !== '00352' ? null : day < '2025-07-01' ? 'Khương Mai' : 'Phương Liệt';
const cell = (
	kind: 'ward' | 'school' | 'enum' | 'text',
	value: string,
	written: string,
	day: string | null
) => previewedCell(kind, { value, written, day, wardName });

it('names a ward as it was called on the day of the row', () => {
	expect(cell('ward', '00352', 'P. Kh. Mai', '2017-03-06').name).toBe('Khương Mai');
	expect(cell('ward', '00352', '00352', '2025-08-01').name).toBe('Phương Liệt');
});

it('shows what the load leaves open as it is written', () => {
	const open = (written: string) => ({ value: written, name: null, doubtful: true });
	expect(cell('ward', '', 'Kh. Lạ', '2017-03-06')).toEqual(open('Kh. Lạ'));
	expect(cell('enum', '', 'Chờ xyz', '2017-03-06')).toEqual(open('Chờ xyz'));
	expect(cell('ward', '', '', '2017-03-06').doubtful).toBe(false);
	expect(cell('text', '', '-', '2017-03-06')).toEqual({ value: '', name: null, doubtful: false });
});

it('leaves a name as it is written where the day is not in the file', () => {
	expect(cell('ward', '', 'Khương Mai', null)).toEqual({ value: 'Khương Mai', name: null, doubtful: false });
});
