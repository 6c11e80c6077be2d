import { expect, test } from 'vitest';
import '#lib/i18n/file-sentences.ts';
import { baseLocale, overwriteGetLocale } from '#lib/i18n/generated/runtime.js';
import { reasonWords } from './reason-words.ts';

test.each(['table_unknown', 'columns_unconfirmed', 'date_unreadable', 'title'])(
	'%s of a row names no file that it does not know',
	(code) => {
		overwriteGetLocale(() => baseLocale);
		expect(reasonWords(code)).not.toMatch(/undefined|[{}]/u);
		expect(reasonWords(code).length).toBeGreaterThan(5);
	}
);
