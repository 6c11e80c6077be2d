import * as m from '#lib/i18n/generated/messages.js';
import type { Locale } from '#lib/i18n/named-message.ts';
import type { Block, ReportTable } from './report.ts';

type Column = ReportTable['columns'][number];

/** `share`: part of the table's width. */
export function textColumn(label: string, share: number): Column {
	return { label, align: 'left', share };
}

export function countColumn(label: string, share: number): Column {
	return { label, align: 'right', share };
}

/** The running number of a row. */
export function indexColumn(share: number, locale: Locale): Column {
	return { label: m.report_index({}, { locale }), align: 'center', share };
}

/** A class: wide enough for "8A10" on one line beside nine other columns. */
export function classColumn(locale: Locale): Column {
	return textColumn(m.report_class({}, { locale }), 0.09);
}

export function heading(text: string): Block {
	return { kind: 'heading', text };
}

export function paragraph(text: string): Block {
	return { kind: 'paragraph', text };
}

export function note(text: string): Block {
	return { kind: 'note', text };
}

/** Says that small counts are left out. */
export function suppressedNote(locale: Locale): Block {
	return note(m.report_suppressed_note({}, { locale }));
}
