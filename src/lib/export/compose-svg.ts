import { textWidth } from '#lib/charts/text.ts';

export interface Drawing {
	title: string;
	subtitle: string;
	/** Lines under the drawing: where it comes from, the mark of synthetic data. */
	footer: readonly string[];
	legend: readonly { mark: string; label: string }[];
	/** Markup inside the chart's own svg element, styles inlined. */
	body: string;
	width: number;
	height: number;
	colours: { page: string; ink: string; muted: string };
	/** `@font-face` rules, when fonts are to travel along. */
	fontCss?: string;
}

const MARGIN = 16;
const FONTS = "'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

/** Text made safe for markup and attributes. */
export function escaped(text: string): string {
	return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}

/** Words broken into lines no wider than `width`. */
export function wrapped(text: string, width: number, fontSize: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && textWidth(`${last} ${word}`, fontSize) <= width) {
			lines[lines.length - 1] = `${last} ${word}`;
		} else {
			lines.push(word);
		}
	}
	return lines;
}

/** A stand-alone SVG file: title and subtitle above the drawing, legend, and its origin below. Pure. */
export function composeSvg(drawing: Drawing): { markup: string; width: number; height: number } {
	const { colours, width: inner } = drawing;
	const parts: string[] = [];
	let y = MARGIN;
	const write = (text: string, size: number, colour: string, weight = 400) => {
		for (const line of wrapped(text, inner, size)) {
			y += Math.round(size * 1.35);
			parts.push(
				`<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(line)}</text>`
			);
		}
	};
	write(drawing.title, 16, colours.ink, 600);
	if (drawing.subtitle) write(drawing.subtitle, 12, colours.muted);
	if (drawing.legend.length > 0) {
		y += 22;
		let x = MARGIN;
		for (const { mark, label } of drawing.legend) {
			const advance = 26 + textWidth(label, 12) + 16;
			if (x > MARGIN && x + advance > MARGIN + inner) {
				x = MARGIN;
				y += 18;
			}
			parts.push(
				`<svg x="${x}" y="${y - 10}" width="20" height="12" viewBox="0 0 20 12">${mark}</svg>`,
				`<text x="${x + 26}" y="${y}" font-size="12" fill="${colours.muted}">${escaped(label)}</text>`
			);
			x += advance;
		}
	}
	y += 14;
	parts.push(
		`<svg x="${MARGIN}" y="${y}" width="${inner}" height="${drawing.height}" overflow="visible">${drawing.body}</svg>`
	);
	y += drawing.height + 4;
	for (const line of drawing.footer) write(line, 10, colours.muted);
	const width = inner + 2 * MARGIN;
	const height = y + MARGIN;
	const style = drawing.fontCss ? `<style>${drawing.fontCss}</style>` : '';
	const name = `<title>${escaped(drawing.title)}</title><desc>${escaped([drawing.subtitle, ...drawing.footer].filter(Boolean).join('\n'))}</desc>`;
	return {
		width,
		height,
		markup: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONTS}" style="font-variant-numeric: tabular-nums">${name}${style}<rect width="${width}" height="${height}" fill="${colours.page}"/>${parts.join('')}</svg>`
	};
}
