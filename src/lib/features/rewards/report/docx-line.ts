import { AlignmentType, Paragraph, TextRun } from 'docx';
import { halfPoints } from './layout.ts';
import type { Align } from './report.ts';

const alignment = {
	left: AlignmentType.LEFT,
	right: AlignmentType.RIGHT,
	center: AlignmentType.CENTER
} as const satisfies Record<Align, unknown>;

export interface LineStyle {
	/** Points. */
	size: number;
	align?: Align;
	bold?: boolean;
	italics?: boolean;
	/** Room above, in twentieths of a point. */
	before?: number;
	/** Stays on the page of the paragraph after it. */
	keepNext?: boolean;
}

/** Words of one style as a paragraph of their own. */
export function line(text: string, style: LineStyle): Paragraph {
	const { size, align = 'left', bold = false, italics = false, before = 0, keepNext = false } = style;
	return new Paragraph({
		alignment: alignment[align],
		spacing: { before },
		keepNext,
		// Of the paragraph's end too: an empty cell would else be as high as the text of the body.
		run: { size: halfPoints(size) },
		children: [new TextRun({ text, bold, italics, size: halfPoints(size) })]
	});
}

export function centred(text: string, style: Omit<LineStyle, 'align'>): Paragraph {
	return line(text, { ...style, align: 'center' });
}
