import {
	AlignmentType,
	BorderStyle,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import { balanced, lengthOf, rule } from './docx-rule.ts';
import { halfPoints } from './layout.ts';
import type { Report } from './report.ts';

/** Share of the width that the issuing body takes; the national title needs the rest on one line. */
const LEFT = 0.42;
/** Capitals of 12 points that fit into it. */
const LETTERS = 27;

/** Issuing body and number at the left; national title, motto, place and date at the right. */
export function letterhead(report: Report, width: number): (Table | Paragraph)[] {
	const left = Math.floor(width * LEFT);
	const right = width - left;
	return [
		columns(
			[
				[
					...balanced(report.superior, LETTERS).map((line) => centred(line, { size: 12 })),
					...balanced(report.issuer, LETTERS).map((line) => centred(line, { size: 12, bold: true })),
					// From a third to a half of the words' length.
					rule(Math.min(left * 0.6, lengthOf(report.issuer, 12) * 0.45), left)
				],
				[
					centred(report.nationalTitle, { size: 12, bold: true }),
					centred(report.motto, { size: 13, bold: true }),
					rule(lengthOf(report.motto, 13), right)
				]
			],
			[left, right]
		),
		columns(
			[[centred(report.number, { size: 13 })], [centred(report.placeDate, { size: 13, italics: true })]],
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
	const lines = recipients.lines.map((line, at) => {
		const end = at === recipients.lines.length - 1 ? '' : ';';
		return new Paragraph({
			children: [new TextRun({ text: `- ${line.replace(/[.;]$/u, '')}${end || '.'}`, size: halfPoints(11) })]
		});
	});
	return columns(
		[
			[
				new Paragraph({
					spacing: { before: 240 },
					children: [new TextRun({ text: recipients.label, bold: true, italics: true, size: halfPoints(12) })]
				}),
				...lines
			],
			[
				...(signer.authority === null
					? []
					: [centred(signer.authority, { size: 14, bold: true, before: 240 })]),
				centred(signer.title, { size: 14, bold: true, before: signer.authority === null ? 240 : 0 }),
				...Array.from({ length: 5 }, () => centred('', { size: 14 }))
			]
		],
		[half, width - half]
	);
}

function columns(cells: readonly Paragraph[][], widths: readonly number[]): Table {
	const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
	return new Table({
		layout: TableLayoutType.FIXED,
		width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
		columnWidths: [...widths],
		borders: {
			top: none,
			bottom: none,
			left: none,
			right: none,
			insideHorizontal: none,
			insideVertical: none
		},
		rows: [
			new TableRow({
				cantSplit: true,
				children: cells.map(
					(children, at) =>
						new TableCell({
							width: { size: widths[at] ?? 0, type: WidthType.DXA },
							margins: { left: 0, right: 0 },
							children
						})
				)
			})
		]
	});
}

export function centred(
	text: string,
	style: { size: number; bold?: boolean; italics?: boolean; before?: number }
): Paragraph {
	return new Paragraph({
		alignment: AlignmentType.CENTER,
		spacing: { before: style.before ?? 0 },
		children: [
			new TextRun({
				text,
				bold: style.bold ?? false,
				italics: style.italics ?? false,
				size: halfPoints(style.size)
			})
		]
	});
}
