import { expect, it } from 'vitest';
import { nameFiles, type Dropped } from './dropped.ts';

const drop = (root: string, path: string): Dropped => ({ root, path, file: new File(['x'], path) });
const names = (dropped: Dropped[]) => nameFiles(dropped).files.map(({ file }) => file);

it('names the files of a folder by their path in it and passes over descriptions', () => {
	const dropped = nameFiles(
		['b.csv', '2017/a.csv', 'dataset.json', 'mapping.json', 'README.md', '.ẩn', '~$a.xlsx', '.git/x'].map(
			(path) => drop('quan', path)
		)
	);
	expect(dropped.files.map(({ file }) => file)).toEqual(['2017/a.csv', 'b.csv']);
	expect(dropped.name).toBe('quan');
	expect(dropped.dataset?.name).toBe('dataset.json');
	expect(dropped.mapping?.name).toBe('mapping.json');
});

it('reads a file chosen itself, whatever it is called', () => {
	expect(names([drop('', 'README.md')])).toEqual(['README.md']);
	expect(nameFiles([drop('', 'hồ sơ.2017.csv')]).name).toBe('hồ sơ.2017');
});

it('tells files of one name apart', () => {
	expect(names([drop('q1', 'a.csv'), drop('q2', 'a.csv'), drop('q2', 'b.csv')])).toEqual([
		'q1/a.csv',
		'q2/a.csv',
		'b.csv'
	]);
	expect(names([drop('', 'a.csv'), drop('', 'a.csv')])).toEqual(['a.csv', 'a (2).csv']);
});

it('brings names to one spelling', () => {
	expect(names([drop('', 'hồ sơ.csv'.normalize('NFD'))])).toEqual(['hồ sơ.csv'.normalize('NFC')]);
});
