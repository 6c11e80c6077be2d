import { expect, it } from 'vitest';
import { consentedName } from './consented-name.ts';

const names = new Map([['p1', 'Lý Gia Hùng']]);

it.each([
	['a parent agreed', { student: 'p1', consent: true }, names, 'Lý Gia Hùng'],
	['nobody agreed', { student: 'p1', consent: false }, names, null],
	['no roll has the name', { student: 'p2', consent: true }, names, null],
	['names are closed', { student: 'p1', consent: true }, null, null]
])('where %s', (_, student, open, name) => expect(consentedName(student, open)).toBe(name));
