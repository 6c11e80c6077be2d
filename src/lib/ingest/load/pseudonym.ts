import { hex } from '#lib/core/bytes.ts';
import type { ColumnSpec } from '#lib/model/column.ts';

/** Block of SHA-256 in bytes, the length of HMAC's pads (RFC 2104). */
const BLOCK = 64;
/** A pseudonym is the first 16 bytes of the HMAC, in hex. */
const HEX_DIGITS = 32;

/**
 * SQL macro `hmac_hex(text)`: HMAC-SHA-256 (RFC 2104) under `key` as 64 hex digits. The pads are part of the
 * macro, so it must live in the engine's memory only and never in a written database.
 */
export async function hmacMacro(key: Uint8Array): Promise<string> {
	const block = new Uint8Array(BLOCK);
	block.set(
		key.length > BLOCK ? new Uint8Array(await crypto.subtle.digest('SHA-256', key as BufferSource)) : key
	);
	const inner = hex(block.map((byte) => byte ^ 0x36));
	const outer = hex(block.map((byte) => byte ^ 0x5c));
	return `CREATE OR REPLACE TEMP MACRO hmac_hex(message) AS
		sha256(unhex('${outer}') || unhex(sha256(unhex('${inner}') || encode(message))))`;
}

/** SQL macro `pseudonym(text)`: null stays null. */
export const pseudonymMacro = `CREATE OR REPLACE TEMP MACRO pseudonym(t) AS left(hmac_hex(t), ${HEX_DIGITS})`;

/** Names a key without revealing it: an HMAC of a fixed text, 8 bytes in hex. */
export async function keyId(key: Uint8Array): Promise<string> {
	return (await (await hmac(key))('nhip-so key id')).slice(0, 16);
}

/** What gives the pseudonym of an identifier outside a database: as `personalSql` spells it, then as `pseudonym(text)`. */
export async function identifierPseudonym(key: Uint8Array): Promise<(identifier: string) => Promise<string>> {
	const sign = await hmac(key);
	return async (identifier) =>
		(await sign(identifier.replaceAll(' ', '').toUpperCase())).slice(0, HEX_DIGITS);
}

/** HMAC-SHA-256 under a key, in hex, by WebCrypto. */
async function hmac(key: Uint8Array): Promise<(text: string) => Promise<string>> {
	const imported = await crypto.subtle.importKey(
		'raw',
		key as BufferSource,
		{ name: 'HMAC', hash: 'SHA-256' },
		false,
		['sign']
	);
	return async (text) =>
		hex(new Uint8Array(await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(text))));
}

/** Names of people; every other personal column is an identifier. */
const nameColumns = ['applicant', 'filer', 'name', 'trainer', 'helper', 'helped'];

/**
 * SQL of a personal text in the one spelling it is hashed in, so that the same person gives the same pseudonym
 * in every file: digits alone for numbers (+84 and a lost leading zero are 0 in a phone number), lower case for names, upper case without spaces for identifiers.
 */
export function personalSql(column: ColumnSpec, text: string): string {
	const digits = `regexp_replace(${text}, '[^0-9]', '', 'g')`;
	if (column.name === 'phone')
		return `nullif(regexp_replace(${digits}, '^(84)?([1-9][0-9]{8})$', '0\\2'), '')`;
	if (column.name === 'id_number') return `nullif(${digits}, '')`;
	return nameColumns.includes(column.name)
		? `lower(${text})`
		: `nullif(upper(replace(${text}, ' ', '')), '')`;
}
