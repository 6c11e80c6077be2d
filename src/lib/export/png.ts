import { AppError } from '#lib/core/errors.ts';

/** Draws SVG markup on a canvas, `scale` pixels to one, and gives it as PNG. Rejects with `chart_export_failed`. */
export async function toPng(
	picture: { markup: string; width: number; height: number },
	scale = 2
): Promise<Blob> {
	const url = URL.createObjectURL(new Blob([picture.markup], { type: 'image/svg+xml' }));
	try {
		const image = new Image(picture.width, picture.height);
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = Math.ceil(picture.width * scale);
		canvas.height = Math.ceil(picture.height * scale);
		const context = canvas.getContext('2d');
		if (!context) throw new TypeError('no 2d context');
		context.scale(scale, scale);
		context.drawImage(image, 0, 0, picture.width, picture.height);
		return await new Promise<Blob>((resolve, reject) => {
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new TypeError('empty canvas'))), 'image/png');
		});
	} catch (cause) {
		throw new AppError('chart_export_failed', { format: 'PNG' }, { cause });
	} finally {
		URL.revokeObjectURL(url);
	}
}
