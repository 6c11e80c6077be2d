import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { hazards } from '../hazards/index.ts';
import { expect, test } from './fixtures.ts';
import { choose, IMPORT, importEnded, keptJson, startImport, storedId } from './support/importing.ts';

/** Every file made to harm goes through the page at once: each is loaded or refused as expected, and none takes the page along. */
test.use({ sparing: true });
test.skip(process.env.NHIPSO_HAZARDS !== '1', 'takes a minute or two: asked for by NHIPSO_HAZARDS=1');

const light = hazards.filter(({ heavy, slow }) => heavy !== true && slow !== true);
const fileOf = (index: number) => `${String(index).padStart(3, '0')}${extname(light[index]!.file)}`;

test(`${light.length} hazards are looked at, loaded or refused, within two minutes`, async ({
	page
}, info) => {
	test.setTimeout(300_000);
	const paths = light.map((hazard, index) => {
		const path = info.outputPath(fileOf(index));
		writeFileSync(path, hazard.bytes());
		return path;
	});
	await page.goto(IMPORT);
	const started = Date.now();
	await choose(page, paths);
	// Files of archives are listed besides.
	await expect(page.getByText(`Đã xem ${light.length}/${light.length} tệp`)).toBeVisible({
		timeout: 120_000
	});
	await startImport(page);
	await importEnded(page);
	expect(Date.now() - started).toBeLessThan(120_000);

	const id = await storedId(page);
	const ledger = (await keptJson(page, id, 'ledger.json')) as {
		file: string;
		problems: { code: string }[];
	}[];
	const refusals = new Set(
		hazards.flatMap(({ expect: expected }) => ('refused' in expected ? [expected.refused] : []))
	);
	// What is read, but is no table of the model, says so too.
	for (const code of ['no_data_rows', 'table_unknown', 'table_missing']) refusals.delete(code);
	for (const [index, hazard] of light.entries()) {
		const lines = ledger.filter(({ file }) => file.split('/')[0] === fileOf(index));
		expect(lines.length, hazard.name).toBeGreaterThan(0);
		const codes = lines.flatMap(({ problems }) => problems.map(({ code }) => code));
		if ('refused' in hazard.expect) expect(codes, hazard.name).toContain(hazard.expect.refused);
		else if (!hazard.file.endsWith('.zip'))
			expect(
				codes.filter((code) => refusals.has(code)),
				hazard.name
			).toEqual([]);
	}
	// The page answers still.
	await page.getByRole('button', { name: 'Chọn tệp' }).focus();
	await expect(page.getByRole('button', { name: 'Chọn tệp' })).toBeFocused();
});
