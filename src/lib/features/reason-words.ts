import * as m from '#lib/i18n/generated/messages.js';
import { problemWords } from './problem-words.ts';

/** Why a row of the ledger was not simply accepted. What is wrong with a whole sheet is said there of each of its rows, without its name. */
export function reasonWords(code: string): string {
	if (code === 'table_unknown') return m.data_reason_table_unknown();
	if (code === 'columns_unconfirmed') return m.data_reason_columns_unconfirmed();
	return problemWords({ code, params: {} });
}
