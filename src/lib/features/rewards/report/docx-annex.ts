import { Paragraph } from 'docx';
import { centred } from './docx-line.ts';
import type { Report } from './report.ts';

/** "Phụ lục I", its title in bold capitals, and what it belongs to in italics. */
export function annexHeading(annex: Report['annexes'][number], report: Report): Paragraph[] {
	return [
		centred(annex.label, { size: 14, bold: true }),
		centred(annex.title, { size: 14, bold: true }),
		centred(report.annexOf, { size: 13, italics: true }),
		new Paragraph({ spacing: { after: 60 }, children: [] })
	];
}
