import { expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';

it('writes one whole-day event a session, escaped and folded', () => {
	const text = calendarFile(
		[
			{
				date: '2018-03-31',
				place: '00361',
				placeName: 'Hạ Đình',
				formatName: 'Hội trường, mọi thủ tục',
				trainers: 1,
				devices: 10,
				cost: 2_000_000,
				people: 40,
				gain: 12,
				notes: 'Mang theo thiết bị; '.repeat(6)
			}
		],
		'2018-03-01T08:00:00.000Z'
	);
	const lines = text.split('\r\n');
	expect(lines).toContain('DTSTART;VALUE=DATE:20180331');
	expect(lines).toContain('DTEND;VALUE=DATE:20180401');
	expect(lines).toContain('DTSTAMP:20180301T080000Z');
	expect(lines).toContain('SUMMARY:Hội trường\\, mọi thủ tục: Hạ Đình');
	for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
	// Unfolded, nothing is lost.
	expect(text.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${'Mang theo thiết bị\\; '.repeat(6)}`);
});
