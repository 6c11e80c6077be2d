import { fold } from '#lib/core/text.ts';

const LINE = /\b(internet|duong truyen|wi ?fi|bang rong|cap quang|goi cuoc|[345]g|lines?|broadband)\b/u;

/** Whether a kind of the ledger is a line to the internet and not a device. Kinds are written freely, so their words tell. */
export function isLine(kind: string): boolean {
	return LINE.test(fold(kind));
}
