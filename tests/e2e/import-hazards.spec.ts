import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { csvOf, table } from '../hazards/hazard.ts';
import { hazards, type Hazard } from '../hazards/index.ts';
import { expect, test } from './fixtures.ts';
import { choose, IMPORT, importEnded, keptJson, startImport, storedId } from './support/importing.ts';

/**
 * Every file made to harm goes through the page: each is loaded or refused as expected, and none takes the page along. Those that take
 * seconds each go by themselves; the line of a gigabyte with NHIPSO_SLOW=1, as in the command line's test.
 */
test.use({ sparing: true });
test.skip(process.env.NHIPSO_HAZARDS !== '1', 'takes a minute or two: asked for by NHIPSO_HAZARDS=1');

const groups: readonly { name: string; chosen: readonly Hazard[]; seconds: number }[] = [
	{
		name: 'light',
		chosen: hazards.filter((hazard) => hazard.heavy !== true && hazard.slow !== true),
		seconds: 120
	},
	{
		name: 'heavy',
		chosen: hazards.filter((hazard) => hazard.heavy === true && hazard.slow !== true),
		seconds: 240
	},
	{
		name: 'slow',
		chosen: hazards.filter((hazard) => process.env.NHIPSO_SLOW === '1' && hazard.slow === true),
		seconds: 240
	}
].filter(({ chosen }) => chosen.length > 0);
const fileOf = (hazard: Hazard, index: number) => `${String(index).padStart(3, '0')}${extname(hazard.file)}`;

/** Codes by which a file may be refused; that it is read, but is no table of the model, is told of files that load too. */
const refusals = new Set(
	hazards.flatMap(({ expect: expected }) => ('refused' in expected ? [expected.refused] : []))
);
for (const code of ['no_data_rows', 'table_unknown', 'table_missing']) refusals.delete(code);

for (const { name, chosen, seconds } of groups) {
	test(`${chosen.length} ${name} hazards are looked at, loaded or refused, within ${seconds} seconds`, async ({
		page
	}, info) => {
		test.setTimeout((seconds + 180) * 1000);
		const paths = chosen.map((hazard, index) => {
			const path = info.outputPath(fileOf(hazard, index));
			writeFileSync(path, hazard.bytes());
			return path;
		});
		// Of nothing but hazards there may be nothing to make a snapshot of.
		const good = info.outputPath('ho-so.csv');
		writeFileSync(good, csvOf(table));
		await page.goto(IMPORT);
		const started = Date.now();
		await choose(page, [...paths, good]);
		const count = paths.length + 1;
		// Files of archives are listed besides.
		await expect(page.getByText(`Đã xem ${count}/${count} tệp`)).toBeVisible({
			timeout: seconds * 1000
		});
		await startImport(page);
		await importEnded(page, seconds * 1000);
		expect(Date.now() - started).toBeLessThan(seconds * 1000);

		const id = await storedId(page);
		const ledger = (await keptJson(page, id, 'ledger.json')) as {
			file: string;
			problems: { code: string }[];
		}[];
		for (const [index, hazard] of chosen.entries()) {
			const lines = ledger.filter(({ file }) => file.split('/')[0] === fileOf(hazard, index));
			expect(lines.length, hazard.name).toBeGreaterThan(0);
			const codes = lines.flatMap(({ problems }) => problems.map(({ code }) => code));
			if ('refused' in hazard.expect) {
				const { refused, loadRefused = refused } = hazard.expect;
				expect(codes, hazard.name).toContain(loadRefused);
			} else if (!hazard.file.endsWith('.zip'))
				expect(
					codes.filter((code) => refusals.has(code)),
					hazard.name
				).toEqual([]);
		}
		// The page answers still.
		await page.getByRole('button', { name: 'Chọn tệp' }).focus();
		await expect(page.getByRole('button', { name: 'Chọn tệp' })).toBeFocused();
	});
}
