import { expect, it } from 'vitest';
import { pageHref } from './links.ts';

const STORED = '?dataset=nap-mau';

it.each([
	['/phuong/00343', '', '/phuong/00343/'],
	['/phuong/00343', STORED, `/phuong/mot/${STORED}&ma=00343`],
	['/phuong/mot', STORED, `/phuong/mot/${STORED}`],
	// Pages within a place are no members of a kind.
	['/khen-thuong/chot', STORED, `/khen-thuong/chot/${STORED}`],
	['/tiep-can/du-bao', STORED, `/tiep-can/du-bao/${STORED}`]
])('the address of %s with “%s”: %s', (path, query, href) => {
	expect(pageHref(path, query, 'vi')).toBe(href);
});
