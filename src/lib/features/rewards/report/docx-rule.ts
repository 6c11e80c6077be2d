import { AlignmentType, BorderStyle, LineRuleType, Paragraph } from 'docx';

/** A solid line of a given length, centred in a column; both in twentieths of a point. */
export function rule(length: number, column: number): Paragraph {
	const side = Math.max(0, Math.round((column - length) / 2));
	return new Paragraph({
		alignment: AlignmentType.CENTER,
		indent: { left: side, right: side },
		spacing: { before: 60, after: 0, line: 80, lineRule: LineRuleType.EXACT },
		border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
		children: []
	});
}

/** About how long a text is: bold letters of Times take half their size, capitals seven tenths. */
export function lengthOf(text: string, points: number): number {
	const capitals = text === text.toUpperCase();
	return Math.round(text.length * points * 20 * (capitals ? 0.7 : 0.475));
}

/** A text too long for a line of so many letters in two of about the same length; a short one as it is. */
export function balanced(text: string, letters: number): string[] {
	if (text.length <= letters) return [text];
	const words = text.split(' ');
	const breaks = words
		.slice(1)
		.map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
	return breaks.reduce((best, lines) => (longest(lines) < longest(best) ? lines : best), breaks[0] ?? [text]);
}

function longest(lines: readonly string[]): number {
	return Math.max(...lines.map((line) => line.length));
}
