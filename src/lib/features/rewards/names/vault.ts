import { AppError } from '#lib/core/errors.ts';

export const VAULT_FORMAT = 'nhipso-names/1';
/** PBKDF2 with SHA-256: OWASP Password Storage Cheat Sheet, 2023. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
/** 96 bits: the length AES-GCM is specified for (NIST SP 800-38D, 8.2). */
const IV_BYTES = 12;

/** What is written: how the key is made from a passphrase, and the text under it. Bytes in base 64. */
export interface Envelope {
	format: typeof VAULT_FORMAT;
	kdf: { name: 'PBKDF2'; hash: 'SHA-256'; iterations: number; salt: string };
	cipher: { name: 'AES-GCM'; iv: string };
	data: string;
}

/** Encrypts a text under a passphrase, with a salt and an initialisation vector of its own each time. */
export async function seal(passphrase: string, text: string): Promise<Envelope> {
	const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
	const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
	const kdf = { name: 'PBKDF2', hash: 'SHA-256', iterations: ITERATIONS, salt: toBase64(salt) } as const;
	const key = await keyOf(passphrase, kdf);
	const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
	return {
		format: VAULT_FORMAT,
		kdf,
		cipher: { name: 'AES-GCM', iv: toBase64(iv) },
		data: toBase64(new Uint8Array(data))
	};
}

/**
 * Decrypts. Rejects with AppError `vault_passphrase_wrong` (which a changed file looks like too: the cipher
 * cannot tell them apart).
 */
export async function unseal(passphrase: string, { kdf, cipher, data }: Envelope): Promise<string> {
	const key = await keyOf(passphrase, kdf);
	try {
		const text = await crypto.subtle.decrypt(
			{ name: 'AES-GCM', iv: fromBase64(cipher.iv) },
			key,
			fromBase64(data)
		);
		return new TextDecoder().decode(text);
	} catch (cause) {
		throw new AppError('vault_passphrase_wrong', {}, { cause });
	}
}

/** Reads an envelope. Throws AppError `vault_unreadable`, and `vault_format_unknown` for another version's. */
export function parseEnvelope(text: string): Envelope {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new AppError('vault_unreadable', {}, { cause });
	}
	const { format, kdf, cipher, data } = (json ?? {}) as Partial<Envelope>;
	if (format !== VAULT_FORMAT) {
		if (typeof format === 'string') throw new AppError('vault_format_unknown', { format });
		throw new AppError('vault_unreadable');
	}
	if (!kdf?.salt || !Number.isInteger(kdf.iterations) || !cipher?.iv || typeof data !== 'string')
		throw new AppError('vault_unreadable');
	return json as Envelope;
}

async function keyOf(passphrase: string, { salt, iterations }: Envelope['kdf']): Promise<CryptoKey> {
	// One spelling of letters with diacritics, however the keyboard composed them.
	const bytes = new TextEncoder().encode(passphrase.normalize('NFC'));
	const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
	return crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations },
		base,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt']
	);
}

function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	let bytes: string;
	try {
		bytes = atob(text);
	} catch (cause) {
		throw new AppError('vault_unreadable', {}, { cause });
	}
	return Uint8Array.from(bytes, (letter) => letter.charCodeAt(0));
}
