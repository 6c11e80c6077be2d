import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { tableSpec } from '#lib/model/tables/index.ts';
import { raw, sql } from '#lib/sql/sql.ts';
import { hmacMacro, personalSql } from './pseudonym.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const bytes = (byte: number, length: number) => new Uint8Array(length).fill(byte);

describe('HMAC-SHA-256 in SQL', () => {
	// RFC 4231, test cases 1, 2, 6 and 7 (those whose data is text).
	it.each([
		[bytes(0x0b, 20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
		[
			new TextEncoder().encode('Jefe'),
			'what do ya want for nothing?',
			'5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
		],
		[
			bytes(0xaa, 131),
			'Test Using Larger Than Block-Size Key - Hash Key First',
			'60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54'
		],
		[
			bytes(0xaa, 131),
			'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.',
			'9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2'
		]
	])('RFC 4231', async (key, message, expected) => {
		await engine.exec(await hmacMacro(key));
		const answer = await engine.query(sql`SELECT hmac_hex(${message}) AS h`);
		expect(answer.column('h')).toEqual([expected]);
	});
});

describe('one spelling for one person', () => {
	const column = (name: string) => {
		const found = tableSpec(name === 'student' ? 'students' : 'dossiers')?.columns.find(
			(c) => c.name === name
		);
		if (!found) throw new RangeError(name);
		return found;
	};
	it.each([
		['phone', '0912 345.678', '0912345678'],
		['phone', '+84 912345678', '0912345678'],
		['phone', '912345678', '0912345678'],
		['id_number', '001 234 567 890', '001234567890'],
		['applicant', 'Nguyễn Văn ĐỨC', 'nguyễn văn đức'],
		['student', 'hs 01-a', 'HS01-A'],
		['phone', 'không có', null]
	])('%s %s', async (name, text, expected) => {
		const answer = await engine.query(raw(`SELECT ${personalSql(column(name), `'${text}'`)} AS t`));
		expect(answer.column('t')).toEqual([expected]);
	});
});
