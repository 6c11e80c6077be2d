import { expect, it } from 'vitest';
import { found } from '#lib/ingest/decisions.ts';
import { dateFormats, readingOf } from './column-reading.ts';

const column = {
	source: 'Ngày',
	name: 'accepted_at',
	type: 'date' as const,
	dateFormat: 'D/M/YY',
	confidence: 1
};

it('what a person said of a column shows at once', () => {
	expect(readingOf(column, undefined)).toEqual({
		type: 'date',
		dateFormat: 'D/M/YY',
		decimal: null,
		isDate: true,
		isNumber: false
	});
	expect(readingOf(column, { type: 'decimal', decimal: '.' })).toMatchObject({
		type: 'decimal',
		decimal: '.',
		isDate: false,
		isNumber: true
	});
	expect(readingOf(column, { dateFormat: 'M/D/YY' }).dateFormat).toBe('M/D/YY');
});

it('offers the pattern found, what was nearly found, the usual ones, days as numbers, each once', () => {
	const formats = dateFormats(column, found<string | null>('D/M/YY', 0.5, ['M/D/YY', 'DD/MM/YYYY']));
	expect(formats.slice(0, 4)).toEqual(['D/M/YY', 'M/D/YY', 'DD/MM/YYYY', 'MM/DD/YYYY']);
	expect(formats.slice(-2)).toEqual(['serial', 'serial-1904']);
	expect(new Set(formats).size).toBe(formats.length);
});

it('of moments it offers patterns with the time of day as it is written', () => {
	const offered = (dateFormat: string | null) => dateFormats({ type: 'datetime', dateFormat }, undefined);
	expect(offered('DD/MM/YYYY HH:mm:ss')).toContain('MM/DD/YYYY HH:mm:ss');
	expect(offered('DD/MM/YYYY H[h]mm')).toContain('MM/DD/YYYY H[h]mm');
	expect(offered(null)).toContain('MM/DD/YYYY HH:mm');
});
