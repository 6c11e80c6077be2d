import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { freeze } from '#lib/rewards/freeze/freeze.ts';
import { handDecided } from '../../tests/unit/rewards/hand-decided.ts';
import { tallyCsv, tallyTables, type TallyTable } from './tally-tables.ts';

it('no cell of a table is one that a spreadsheet runs as a formula; the others are as they were', async () => {
	const input = handDecided();
	const formula = '=HYPERLINK("http://example.invalid","x")';
	const { file } = await freeze({
		...input,
		claims: input.claims.map((row) =>
			row.claim === 'C001'
				? { ...row, claim: formula }
				: row.claim === 'C002'
					? { ...row, claim: '-2+3' }
					: row
		),
		schools: input.schools.map((school) => ({ ...school, name: `@${school.name}` }))
	});
	const tables = tallyTables(file);
	expect(tables.map(({ name }) => name)).toEqual([
		'schools',
		'students',
		'claims',
		'not-credited',
		'supplementary',
		'sources'
	]);
	let tamed = 0;
	for (const { records } of tables) {
		const text = tallyCsv(records);
		expect(text.startsWith('\ufeff')).toBe(true);
		const cells = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
		// What OWASP names as the beginnings of a formula (CSV injection).
		expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
		cells.forEach((record, row) =>
			record.forEach((cell, at) => {
				if (cell === records[row]![at]) return;
				tamed++;
				expect(cell).toBe(`'${records[row]![at]}`);
			})
		);
	}
	// The two claims, of which C001 and C002 stand in one table each, and the names of two schools.
	expect(tamed).toBe(4);
});

it('says which schools are tied, and gives no place where all are', async () => {
	const { file } = await freeze(handDecided());
	const placesOf = (...places: (number | null)[]) => {
		const schools = places.map((place) => ({ ...file.content.schools[0]!, place }));
		const [{ records }] = tallyTables({ ...file, content: { ...file.content, schools } }) as [TallyTable];
		const at = records[0]!.indexOf('place');
		return records.map((record) => record.slice(at, at + 2).join(' '));
	};
	expect(placesOf(2, 1, 2, null)).toEqual(['place tied', '2 true', '1 false', '2 true', ' ']);
	expect(placesOf(1, 1)).toEqual(['place tied', ' true', ' true']);
});
