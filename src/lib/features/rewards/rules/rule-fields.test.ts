import { describe, expect, it } from 'vitest';
import type { Schema } from '#lib/rewards/rules/schema.ts';
import { blankOf, fieldKind, listOf, listText, partSchema } from './rule-fields.ts';

const of = (part: string, name: string) => partSchema(part).properties?.[name] as Schema;
const inList = (part: string, name: string) => partSchema(part).items?.properties?.[name] as Schema;

describe('how a rule is edited', () => {
	it.each([
		['training', 'required', 'switch'],
		['programme', 'from', 'date'],
		['matching', 'dateTolerance', 'count'],
		['schools', 'awards', 'count'],
		['schools', 'method', 'choice'],
		['eligibility', 'grades', 'list'],
		['eligibility', 'schools', 'list'],
		['ties', 'by', 'choices'],
		['ties', 'basis', 'text']
	])('%s.%s: %s', (part, name, kind) => expect(fieldKind(of(part, name))).toBe(kind));

	it.each([
		['tiers', 'title', 'words'],
		['tiers', 'roles', 'choices'],
		['columns', 'to', 'date'],
		['columns', 'tiers', 'per-tier'],
		['issuers', 'signer', 'group'],
		['issuers', 'recipients', 'list']
	])('%s[].%s: %s', (part, name, kind) => expect(fieldKind(inList(part, name))).toBe(kind));

	it('every part has a way', () => {
		expect(fieldKind(partSchema('issuers'))).toBe('groups');
		expect(fieldKind(partSchema('flags'))).toBe('group');
		expect(fieldKind(partSchema('format'))).toBe('fixed');
	});
});

it('lists are written between semicolons; nothing written is none where all are meant otherwise', () => {
	expect(listText([8, 9])).toBe('8; 9');
	expect(listOf(' 8 ;9;', of('eligibility', 'grades'))).toEqual([8, 9]);
	expect(listOf('tám', of('eligibility', 'grades'))).toEqual(['tám']);
	expect(listOf('', of('eligibility', 'schools'))).toBeNull();
	expect(listOf('', of('flags', 'staff'))).toEqual([]);
	expect(listOf('UBND quận A, quận B; Các trường', inList('issuers', 'recipients'))).toEqual([
		'UBND quận A, quận B',
		'Các trường'
	]);
});

it('a new column begins with nothing said', () => {
	expect(blankOf(partSchema('columns').items as Schema)).toEqual({
		id: '',
		title: { vi: '', en: '' },
		from: '',
		to: null,
		tiers: {},
		basis: ''
	});
});
