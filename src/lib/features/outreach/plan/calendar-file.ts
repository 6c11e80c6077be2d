import { dayNumber, isoDate } from '#lib/core/dates.ts';
import type { PlannedSession } from './planned.ts';

/**
 * Sessions as an iCalendar file (RFC 5545): one event a session, for the whole day, since a plan knows no hours. Lines end in CRLF and
 * are folded at 75 octets. `stamp`: the moment the file is made, ISO.
 */
export function calendarFile(sessions: readonly PlannedSession[], stamp: string): string {
	const at = stamp.replace(/[-:]|\.\d+/gu, '');
	const events = sessions.flatMap(({ date, place, placeName, formatName, notes }) => [
		'BEGIN:VEVENT',
		`UID:${date}-${place}@nhip-so`,
		`DTSTAMP:${at}`,
		`DTSTART;VALUE=DATE:${compact(date)}`,
		`DTEND;VALUE=DATE:${compact(isoDate(dayNumber(date) + 1))}`,
		`SUMMARY:${escaped(`${formatName}: ${placeName}`)}`,
		`LOCATION:${escaped(placeName)}`,
		`DESCRIPTION:${escaped(notes)}`,
		'END:VEVENT'
	]);
	const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Nhip So//VI', ...events, 'END:VCALENDAR'];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const compact = (date: string) => date.replaceAll('-', '');
const escaped = (text: string) => text.replace(/[\\;,]/gu, (mark) => `\\${mark}`).replaceAll('\n', '\\n');

/** A line in pieces of at most 75 octets, cut between characters; each piece after the first begins with a space. */
function folded(line: string): string {
	const pieces: string[] = [];
	let piece = '';
	const size = (text: string) => new TextEncoder().encode(text).length;
	for (const character of line) {
		if (size(piece + character) > (pieces.length === 0 ? 75 : 74)) {
			pieces.push(piece);
			piece = '';
		}
		piece += character;
	}
	return [...pieces, piece].join('\r\n ');
}
