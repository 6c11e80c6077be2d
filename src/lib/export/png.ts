import { AppError } from '#lib/core/errors.ts';

interface Picture {
	markup: string;
	width: number;
	height: number;
}

/** Height of the strip under the picture that tells whether its fonts have come. */
const STRIP = 24;
const PATIENCE = 300;

/**
 * A letter of every font file (two weights, Latin and Vietnamese) in a strip below the picture. A browser calls an SVG
 * image complete before the fonts inside it are, and draws no text until then; the strip shows when it does.
 */
function withStrip({ markup, width, height }: Picture): string {
	const letters = [
		[400, 'H'],
		[600, 'H'],
		[400, 'Ậ'],
		[600, 'Ậ']
	].map(
		([weight, letter], index) =>
			`<text x="${index * 16}" y="${height + STRIP - 6}" font-size="14" font-weight="${weight}" font-family="'Be Vietnam Pro', sans-serif">${letter}</text>`
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + STRIP}">${markup}${letters.join('')}</svg>`;
}

/** Resolves once every letter of the strip is drawn; rejects with a TypeError after PATIENCE frames. */
async function fontsDrawn(image: HTMLImageElement, height: number): Promise<void> {
	const canvas = document.createElement('canvas');
	canvas.width = 64;
	canvas.height = STRIP;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new TypeError('no 2d context');
	for (let frame = 0; frame < PATIENCE; frame++) {
		context.clearRect(0, 0, 64, STRIP);
		context.drawImage(image, 0, -height);
		const inked = [0, 16, 32, 48].every((x) =>
			context.getImageData(x, 0, 16, STRIP).data.some((value, index) => index % 4 === 3 && value > 0)
		);
		if (inked) return;
		await new Promise((resolve) => requestAnimationFrame(resolve));
	}
	throw new TypeError('fonts of the picture did not load');
}

/** Draws SVG markup on a canvas, `scale` pixels to one, and gives it as PNG. Rejects with `chart_export_failed`. */
export async function toPng(picture: Picture, scale = 2): Promise<Blob> {
	const url = URL.createObjectURL(new Blob([withStrip(picture)], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		await fontsDrawn(image, picture.height);
		const canvas = document.createElement('canvas');
		canvas.width = Math.ceil(picture.width * scale);
		canvas.height = Math.ceil(picture.height * scale);
		const context = canvas.getContext('2d');
		if (!context) throw new TypeError('no 2d context');
		context.scale(scale, scale);
		context.drawImage(image, 0, 0, picture.width, picture.height + STRIP);
		return await new Promise<Blob>((resolve, reject) => {
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new TypeError('empty canvas'))), 'image/png');
		});
	} catch (cause) {
		throw new AppError('chart_export_failed', { format: 'PNG' }, { cause });
	} finally {
		URL.revokeObjectURL(url);
	}
}
