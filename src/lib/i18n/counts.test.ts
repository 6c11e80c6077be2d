import { expect, test } from 'vitest';
import './file-sentences.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { sentence } from './sentence.ts';

test('English counts of one are said in the singular, whether a number or its text', () => {
	const en = { locale: 'en' } as const;
	expect(m.rewards_freeze_open({ count: '1' }, en)).toBe(
		'1 claim still needs a decision: frozen now, it does not count.'
	);
	expect(m.rewards_freeze_open({ count: '1,021' }, en)).toBe(
		'1,021 claims still need a decision: frozen now, they do not count.'
	);
	expect(m.rewards_waiting({ cases: '1', claims: '2' }, en)).toBe('1 case to decide, about 2 claims');
	expect(sentence({ code: 'encoding_invalid_bytes', params: { count: 1 } }, 'en')).toBe(
		'1 byte is not valid UTF-8 and is shown as �.'
	);
});
