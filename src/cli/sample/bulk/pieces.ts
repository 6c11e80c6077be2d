import { dayNumber, isoDate } from '#lib/core/dates.ts';
import { MINUTES_PER_DAY, type Minutes } from '../core/moment.ts';
import { portal } from '../export/labels.ts';
import { world } from '../thanh-xuan/world.ts';
import { procedures } from '../world/procedures.ts';

const encoder = new TextEncoder();
export const piece = (text: string): Uint8Array => encoder.encode(text);

const before = 30;
const first = dayNumber(world.from) - before;
const two = (n: number) => String(n).padStart(2, '0');

/** ISO dates from a month before the first day to a year after the last, for every date a row can hold. */
const dates = Array.from({ length: dayNumber(world.to) - first + 400 }, (_, i) => piece(isoDate(first + i)));
/** Times of the day, ` HH:MM:00,`. */
const times = Array.from({ length: MINUTES_PER_DAY }, (_, i) =>
	piece(` ${two(Math.floor(i / 60))}:${two(i % 60)}:00,`)
);

export const datePiece = (minutes: Minutes) =>
	dates[Math.floor(minutes / MINUTES_PER_DAY) - first] as Uint8Array;
export const timePiece = (minutes: Minutes) => times[minutes % MINUTES_PER_DAY] as Uint8Array;

export const comma = piece(',');
export const lineEnd = piece('\n');
const each = <K extends string>(labels: Record<K, string>) =>
	Object.fromEntries(Object.entries<string>(labels).map(([key, text]) => [key, piece(`${text},`)])) as Record<
		K,
		Uint8Array
	>;

export const channelPieces = each({
	online: portal.channel.online[0] ?? '',
	in_person: portal.channel.in_person[0] ?? '',
	post: portal.channel.post[0] ?? ''
});
export const levelPieces = each(portal.level);
export const statusPieces = each(portal.status);
export const yesPiece = piece('Có');
export const noPiece = piece('Không');
export const wardPieces = world.places.map((place) => piece(`${place.prefix} ${place.name},`));
/** The desk of each ward numbers its own dossiers: four digits last at ten million. */
export const idPieces = world.places.map((_, i) => piece(`000.${two(i + 1)}.09.H26-`));
export const codePieces = procedures.map((procedure) => piece(`,${procedure.code},`));
export const feePieces = new Map(
	[...new Set(procedures.map((p) => p.fee)), 0].map((fee) => [fee, piece(`${fee},`)])
);
