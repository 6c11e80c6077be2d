import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseEnvelope, seal, unseal } from './vault.ts';

const names = JSON.stringify([['2263a699', 'Nguyễn Thị Ánh']]);

describe('names under a passphrase', () => {
	it('come back with it, and are nowhere in what is written', async () => {
		const envelope = await seal('mật khẩu dài', names);
		const written = JSON.stringify(envelope);
		expect(written).not.toContain('Ánh');
		expect(written).not.toContain('2263a699');
		expect(await unseal('mật khẩu dài', parseEnvelope(written))).toBe(names);
		// The same letters composed otherwise.
		expect(await unseal('mật khẩu dài'.normalize('NFD'), envelope)).toBe(names);
	});

	it('are AES-256-GCM under PBKDF2, by Node’s own cryptography', async () => {
		const { kdf, cipher, data } = await seal('abc', names);
		const key = pbkdf2Sync('abc', Buffer.from(kdf.salt, 'base64'), kdf.iterations, 32, 'sha256');
		const bytes = Buffer.from(data, 'base64');
		const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(cipher.iv, 'base64'));
		decipher.setAuthTag(bytes.subarray(-16));
		const text = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
		expect(text.toString('utf8')).toBe(names);
		expect(kdf.iterations).toBeGreaterThanOrEqual(600_000);
	});

	it('never use a salt or a vector twice', async () => {
		const [one, other] = [await seal('abc', names), await seal('abc', names)];
		expect(one.kdf.salt).not.toBe(other.kdf.salt);
		expect(one.cipher.iv).not.toBe(other.cipher.iv);
	});

	it.each([
		['another passphrase', 'vault_passphrase_wrong', async () => unseal('abd', await seal('abc', names))],
		[
			'a changed byte',
			'vault_passphrase_wrong',
			async () => {
				const envelope = await seal('abc', names);
				const first = envelope.data.startsWith('A') ? 'B' : 'A';
				return unseal('abc', { ...envelope, data: first + envelope.data.slice(1) });
			}
		],
		['no JSON', 'vault_unreadable', async () => parseEnvelope('x')],
		['another object', 'vault_unreadable', async () => parseEnvelope('{}')],
		['a later version', 'vault_format_unknown', async () => parseEnvelope('{"format":"nhipso-names/2"}')]
	])('refuse %s: %s', async (_, code, work) => {
		await expect(work()).rejects.toMatchObject({ code });
	});
});
