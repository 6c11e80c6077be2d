import { expect, it } from 'vitest';
import { lostNames, rememberNames } from './kept-names.ts';

function memory(text: string | null = null) {
	let kept = text;
	return { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) };
}
const named = (id: string) => ({ id, title: { vi: `Bộ ${id}`, en: `Set ${id}` } });

it('what is remembered and not there any more was lost; what is there, or was never kept, was not', () => {
	const storage = memory();
	expect(lostNames(storage, [])).toEqual([]);
	rememberNames(storage, [named('nap-a'), named('nap-b')]);
	expect(lostNames(storage, [named('nap-b'), named('nap-c')])).toEqual([named('nap-a')]);
	rememberNames(storage, [named('nap-b')]);
	expect(lostNames(storage, [])).toEqual([named('nap-b')]);
});

it.each(['{', '7', '[{"id":1}]', '[{"id":"a","title":null}]', '[null]'])(
	'says nothing by a memory that is %s',
	(text) => {
		expect(lostNames(memory(text), [])).toEqual([]);
	}
);
