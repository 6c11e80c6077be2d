import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { rulesFor } from '#lib/ingest/load/mapping/mapping.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { confirmColumns, decideColumn } from './decide.ts';
import { Decisions } from './decisions.svelte.ts';
import { seenFile, type SeenSheet } from './seen.ts';
import SeenSheetPart from './SeenSheetPart.svelte';

async function look(text: string, decisions: Decisions): Promise<SeenSheet> {
	const rules = rulesFor(decisions.mapping ?? undefined, 'a.csv');
	const read = await readRaw(new TextEncoder().encode(text), 'a.csv', rules);
	return seenFile('a.csv', text.length, understand(read, 'a.csv', rules), false).sheets[0]!;
}

function shown(sheet: SeenSheet, decisions: Decisions): string {
	const newWorker = () => {
		throw new RangeError('no worker is needed to show a sheet');
	};
	const props = { file: 'a.csv', blob: null, sheet, decisions, busy: false, newWorker };
	return render(SeenSheetPart, { props }).body.replace(/<!--.*?-->/gu, '');
}

/** What is chosen of a list, by what the list is called. */
function chosen(html: string, label: string): string | null {
	const list = new RegExp(`<select aria-label="${label}"[^>]*>(.*?)</select>`, 'u').exec(html)?.[1];
	return /<option[^>]* selected[^>]*>([^<]*)</u.exec(list ?? '')?.[1] ?? null;
}

it('type, dates and decimal mark of a column can be said; what is doubtful is marked', async () => {
	const text = 'Mã hồ sơ;Ngày tiếp nhận;Lệ phí\nH26-01;03/05/2017;15.000\nH26-02;04/05/2017;2.500\n';
	const decisions = new Decisions();
	const before = shown(await look(text, decisions), decisions);
	expect(chosen(before, 'Kiểu của “Ngày tiếp nhận”')).toBe('ngày');
	expect(chosen(before, 'Cách ghi ngày ở “Ngày tiếp nhận”')).toBe('DD/MM/YYYY');
	expect(chosen(before, 'Dấu thập phân ở “Lệ phí”')).toBe('1.234,5');
	expect(before).toContain('Cần xem lại (50');

	decisions.change(decideColumn(null, 'a.csv', '', 'Ngày tiếp nhận', { dateFormat: 'MM/DD/YYYY' }));
	decisions.change(decideColumn(decisions.mapping, 'a.csv', '', 'Lệ phí', { decimal: '.' }));
	const after = shown(await look(text, decisions), decisions);
	expect(chosen(after, 'Cách ghi ngày ở “Ngày tiếp nhận”')).toBe('MM/DD/YYYY');
	expect(chosen(after, 'Dấu thập phân ở “Lệ phí”')).toBe('1,234.5');
	// Of how cells are read nothing is doubtful any more; that a fee has a fraction is.
	expect(after).not.toContain('Cần xem lại (');
	decisions.undo();
	decisions.undo();
	expect(shown(await look(text, decisions), decisions)).toBe(before);
});

it('columns guessed by their place wait for a word', async () => {
	const text = 'H26.01-170306-0001;06/03/2017\nH26.01-170327-0002;27/03/2017\n';
	const decisions = new Decisions();
	const sheet = await look(text, decisions);
	const before = shown(sheet, decisions);
	expect(before).toContain('theo giá trị');
	expect(before).toContain('theo vị trí');
	expect(before).toContain('Đúng như vậy');
	decisions.change(confirmColumns(null, 'a.csv', sheet));
	const after = shown(await look(text, decisions), decisions);
	expect(after).not.toContain('theo vị trí');
	expect(after).not.toContain('Đúng như vậy');
});
