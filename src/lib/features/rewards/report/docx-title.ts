import { Paragraph, type Table } from 'docx';
import { grid } from './docx-grid.ts';
import { centred, line } from './docx-line.ts';
import { balanced, lengthOf, rule } from './docx-rule.ts';
import type { Report } from './report.ts';

/** Share of the width that the issuing body takes; the national title needs the rest on one line. */
const LEFT = 0.42;
/** Capitals of 12 points that fit into it. */
const LETTERS = 27;
/** Lines left for signature and stamp. */
const SIGNATURE = 5;

/** Issuing body and number at the left; national title, motto, place and date at the right. */
export function letterhead(report: Report, width: number): Table[] {
	const left = Math.floor(width * LEFT);
	const right = width - left;
	return [
		beside(
			[
				...balanced(report.superior, LETTERS).map((words) => centred(words, { size: 12 })),
				...balanced(report.issuer, LETTERS).map((words) => centred(words, { size: 12, bold: true })),
				// From a third to a half of the words' length.
				rule(Math.min(left * 0.6, lengthOf(report.issuer, 12) * 0.45), left)
			],
			[
				centred(report.nationalTitle, { size: 12, bold: true }),
				centred(report.motto, { size: 13, bold: true }),
				rule(lengthOf(report.motto, 13), right)
			],
			[left, right]
		),
		beside(
			[centred(report.number, { size: 13 })],
			[centred(report.placeDate, { size: 13, italics: true })],
			[left, right]
		)
	];
}

/** Kind of the document and its abstract, with a line under it. */
export function title(report: Report, width: number): Paragraph[] {
	return [
		centred(report.kind, { size: 14, bold: true, before: 240 }),
		centred(report.abstract, { size: 14, bold: true }),
		rule(Math.min(width * 0.3, lengthOf(report.abstract, 14) * 0.4), width),
		new Paragraph({ spacing: { after: 120 }, children: [] })
	];
}

/** Recipients at the left; who signs at the right, with room for signature and stamp. */
export function signatures({ recipients, signer }: Report, width: number): Table {
	const half = Math.floor(width / 2);
	const last = recipients.lines.length - 1;
	const above = signer.authority === null ? [signer.title] : [signer.authority, signer.title];
	return beside(
		[
			line(recipients.label, { size: 12, bold: true, italics: true, before: 240 }),
			...recipients.lines.map((words, at) =>
				line(`- ${words.replace(/[.;]$/u, '')}${at === last ? '.' : ';'}`, { size: 11 })
			)
		],
		[
			...above.map((words, at) => centred(words, { size: 14, bold: true, before: at === 0 ? 240 : 0 })),
			...Array.from({ length: SIGNATURE }, () => centred('', { size: 14 }))
		],
		[half, width - half]
	);
}

function beside(left: readonly Paragraph[], right: readonly Paragraph[], widths: readonly number[]): Table {
	return grid([{ cells: [left, right] }], widths, false);
}
