import {
	AlignmentType,
	Document,
	Header,
	LineRuleType,
	Packer,
	PageNumber,
	PageOrientation,
	Paragraph,
	TextRun,
	type ISectionOptions
} from 'docx';
import { dateZip } from '#lib/export/zip-date.ts';
import { annexHeading } from './docx-annex.ts';
import { coreProperties } from './docx-properties.ts';
import { tableOf } from './docx-table.ts';
import { letterhead, signatures, title } from './docx-title.ts';
import { A4, FONT, halfPoints, MARGINS, textWidth, twips } from './layout.ts';
import type { Block, Report } from './report.ts';

/**
 * The report as a .docx after Decree 30/2020/NĐ-CP, annex I: A4, its margins, Times New Roman, page numbers centred in
 * the top margin from the second page; each annex in a section of its own with its own numbers. It carries the report's date and no
 * clock: the same report gives the same bytes.
 */
export async function reportDocx(report: Report): Promise<Uint8Array> {
	const width = textWidth(false);
	const document = new Document({
		styles: {
			default: { document: { run: { font: FONT, size: halfPoints(14), color: '000000' } } }
		},
		sections: [
			{
				...section(false),
				children: [
					...letterhead(report, width),
					...title(report, width),
					...report.body.flatMap((block) => setBlock(block, width, 13)),
					signatures(report, width)
				]
			},
			...report.annexes.map((annex): ISectionOptions => annexSection(annex, report))
		]
	});
	const packed = await Packer.toArrayBuffer(document, undefined, [coreProperties(report)]);
	return dateZip(new Uint8Array(packed), report.date);
}

function annexSection(annex: Report['annexes'][number], report: Report): ISectionOptions {
	const width = textWidth(annex.landscape);
	return {
		...section(annex.landscape),
		children: [...annexHeading(annex, report), ...annex.blocks.flatMap((block) => setBlock(block, width, 11))]
	};
}

/** Numbers begin anew and none stands on a first page. */
function section(landscape: boolean): Omit<ISectionOptions, 'children'> {
	const number = new Paragraph({
		alignment: AlignmentType.CENTER,
		children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(14) })]
	});
	return {
		properties: {
			titlePage: true,
			page: {
				size: {
					width: twips(A4.width),
					height: twips(A4.height),
					orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
				},
				margin: {
					top: twips(MARGINS.top),
					bottom: twips(MARGINS.bottom),
					left: twips(MARGINS.left),
					right: twips(MARGINS.right),
					header: twips(MARGINS.header),
					footer: twips(MARGINS.header)
				},
				pageNumbers: { start: 1 }
			}
		},
		headers: { default: new Header({ children: [number] }), first: new Header({ children: [] }) }
	};
}

/** `size`: points of the words in tables. */
function setBlock(block: Block, width: number, size: number) {
	switch (block.kind) {
		case 'table':
			return [
				tableOf(block.table, width, size),
				new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] })
			];
		case 'heading':
			return [
				new Paragraph({
					keepNext: true,
					spacing: { before: 120, after: 60 },
					indent: { firstLine: twips(10) },
					children: [new TextRun({ text: block.text, bold: true })]
				})
			];
		case 'note':
			return [
				new Paragraph({
					spacing: { after: 80 },
					alignment: AlignmentType.JUSTIFIED,
					children: [new TextRun({ text: block.text, italics: true, size: halfPoints(12) })]
				})
			];
		case 'paragraph':
			return [
				new Paragraph({
					spacing: { before: 60, after: 60, line: 276 },
					alignment: AlignmentType.JUSTIFIED,
					indent: { firstLine: twips(10) },
					children: [new TextRun(block.text)]
				})
			];
	}
}
