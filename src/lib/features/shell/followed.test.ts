import { describe, expect, it } from 'vitest';
import { followsView } from './followed.ts';

describe('followsView', () => {
	it.each(['/', '/phuong', '/phuong/00343', '/tiep-can', '/du-lieu'])('%s follows', (path) => {
		expect(followsView(path)).toBe(true);
	});

	it.each(['/khen-thuong', '/khen-thuong/quy-tac', '/tiep-can/thiet-bi', '/nhap-du-lieu', '/phuong-phap'])(
		'%s shows the same whatever is chosen',
		(path) => {
			expect(followsView(path)).toBe(false);
		}
	);
});
