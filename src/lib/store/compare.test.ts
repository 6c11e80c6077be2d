import { expect, it } from 'vitest';
import { compareManifests } from './compare.ts';

const input = (file: string, sha256: string) => ({
	file,
	sha256,
	bytes: 1,
	format: 'csv',
	encoding: 'utf-8',
	reader: 'engine' as const,
	tables: ['dossiers']
});

it('says what came, went and changed', () => {
	const compared = compareManifests(
		{
			rows: { dossiers: 10, schools: 2 },
			inputs: [input('a.csv', '1'), input('b.csv', '2'), input('c.csv', '3')]
		},
		{
			rows: { dossiers: 12, claims: 0 },
			inputs: [input('a.csv', '1'), input('b.csv', '9'), input('d.csv', '4')]
		}
	);
	expect(compared.tables).toEqual([
		{ table: 'dossiers', before: 10, after: 12 },
		{ table: 'schools', before: 2, after: null },
		{ table: 'claims', before: null, after: 0 }
	]);
	expect(compared.files.map(({ file, change }) => `${file} ${change}`)).toEqual([
		'a.csv same',
		'b.csv changed',
		'c.csv removed',
		'd.csv added'
	]);
});
