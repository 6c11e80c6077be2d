import { afterEach, expect, it, vi } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { rulesFor } from '#lib/ingest/load/mapping/mapping.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { confirmColumns, decide } from './decide.ts';
import { Decisions } from './decisions.svelte.ts';
import { seenFile } from './seen.ts';

afterEach(() => vi.unstubAllGlobals());

const mapping = { tables: [], files: [{ match: '*.csv', encoding: 'tcvn3' }] };

it('a mapping file takes the place of what was decided, in one step that can be undone', () => {
	const decisions = new Decisions();
	decisions.change(decide(null, 'a.csv', null, { delimiter: ';' }));
	const before = decisions.mapping;
	decisions.adopt(JSON.stringify(mapping));
	expect(decisions.mapping).toEqual(mapping);
	// What is exported is what was imported.
	decisions.adopt(JSON.stringify(decisions.mapping));
	expect(decisions.mapping).toEqual(mapping);
	decisions.undo();
	decisions.undo();
	expect(decisions.mapping).toBe(before);
	decisions.undo();
	expect(decisions.mapping).toBeNull();
	expect(decisions.canUndo).toBe(false);
});

it.each(['{', '{"files": [{"encoding": "latin"}]}'])('a faulty one changes nothing: %s', (text) => {
	const decisions = new Decisions();
	decisions.begin(mapping as never);
	expect(() => decisions.adopt(text)).toThrow(AppError);
	expect(decisions.mapping).toBe(mapping);
	expect(decisions.canUndo).toBe(false);
});

it('columns confirmed of a file without headers are remembered for the next of its kind, and of no other', async () => {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, text: string) => void kept.set(key, text)
	});
	const look = async (file: string, text: string, decisions: Decisions) => {
		const rules = rulesFor(decisions.mapping ?? undefined, file);
		const read = await readRaw(new TextEncoder().encode(text), file, rules);
		return seenFile(file, text.length, understand(read, file, rules), false);
	};
	const first = new Decisions();
	const text = 'H26.01-170306-0001;06/03/2017\nH26.01-170307-0002;07/03/2017\n';
	const seen = await look('a.csv', text, first);
	expect(seen.sheets[0]?.columns.map(({ basis }) => basis)).toEqual(['values', 'position']);
	first.recall([seen]);
	expect(first.recalled).toEqual([]);
	first.change(confirmColumns(first.mapping, 'a.csv', seen.sheets[0]!));
	const confirmed = await look('a.csv', text, first);
	expect(confirmed.sheets[0]?.columns.map(({ basis }) => basis ?? null)).toEqual([null, null]);
	first.remember([confirmed]);

	const next = new Decisions();
	next.recall([
		await look('b.csv', 'H26.02-170401-0009;01/04/2017\nH26.02-170402-0010;02/04/2017\n', next),
		await look('c.csv', 'H26.02-170401-0009;Hạ Đình\nH26.02-170402-0010;Khương Mai\n', next)
	]);
	expect(next.recalled).toEqual(['b.csv']);
	expect(next.mapping?.files).toMatchObject([{ match: '/b.csv', table: 'dossiers' }]);
});
