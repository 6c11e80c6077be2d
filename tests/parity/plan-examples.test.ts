import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nhipso } from '../support/nhipso.ts';

/** As the file writes it: read without the program's own reader. */
interface Example {
	dates: string[];
	budget: number;
	trainersADay: number;
	sessionsAPlace: number;
	formats: { id: string; trainers: number; cost: number }[];
	places: { id: string; closed: string[] }[];
	floors: { places: string[]; sessions: number }[];
}

let folder: string;
let snapshot: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'nhipso-plan-'));
	snapshot = join(folder, 'snapshot');
	const { code } = await nhipso(['ingest', 'data/nam-dinh-2020', '--out', snapshot]);
	expect(code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

const counts = (list: readonly string[]) =>
	[...new Set(list)].map((each) => list.filter((other) => other === each).length);

it.each(['nam-dinh-2020', 'thanh-xuan-2017'])(
	'docs/examples/resources-%s.json is planned with that campaign, within its limits by their own sums',
	{ timeout: 240_000 },
	async (campaign) => {
		const path = `docs/examples/resources-${campaign}.json`;
		const example = JSON.parse(readFileSync(path, 'utf8')) as Example;
		// One from a snapshot, one from the exports themselves.
		const dir = campaign === 'nam-dinh-2020' ? snapshot : `data/${campaign}`;
		const { code, stdout, stderr } = await nhipso(['plan', dir, '--resources', path]);
		expect(stderr).not.toMatch(/resources_/u);
		expect(code).toBe(0);
		const sessions = stdout
			.trim()
			.split('\r\n')
			.slice(1)
			.map((line) => line.split(',') as [string, string, string]);
		expect(sessions.length).toBeGreaterThan(5);
		const formatOf = (id: string) => example.formats.find((format) => format.id === id)!;
		expect(sessions.reduce((sum, [, , id]) => sum + formatOf(id).cost, 0)).toBeLessThanOrEqual(
			example.budget
		);
		// Each session of these files takes one trainer.
		expect(example.formats.every(({ trainers }) => trainers === 1)).toBe(true);
		expect(Math.max(...counts(sessions.map(([date]) => date)))).toBeLessThanOrEqual(example.trainersADay);
		expect(Math.max(...counts(sessions.map(([, place]) => place)))).toBeLessThanOrEqual(
			example.sessionsAPlace
		);
		for (const [date, place] of sessions) {
			expect(example.dates).toContain(date);
			expect(example.places.find(({ id }) => id === place)!.closed).not.toContain(date);
		}
		for (const { places, sessions: floor } of example.floors)
			expect(sessions.filter(([, place]) => places.includes(place)).length).toBeGreaterThanOrEqual(floor);
	}
);

describe('a ward or procedure the data do not know is an error, not worth nothing', () => {
	it.each([
		['resources_unknown_place', /"13639"/gu, '"99999"'],
		['resources_unknown_procedure', /"procedure": "2.000815"/u, '"procedure": "99999"']
	])('%s', { timeout: 240_000 }, async (problem, pattern, other) => {
		const text = readFileSync('docs/examples/resources-nam-dinh-2020.json', 'utf8');
		const path = join(folder, `${problem}.json`);
		writeFileSync(path, text.replace(pattern, other));
		const { code, stdout, stderr } = await nhipso(['plan', snapshot, '--resources', path]);
		expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
		// In both languages.
		expect(stderr).toMatch(new RegExp(`^${problem}: .*99999.* / .*99999`, 'mu'));
	});
});
