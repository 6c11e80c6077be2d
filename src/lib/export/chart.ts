import type { ChartExporter, ExportRequest } from '#lib/charts/exporter.ts';
import { AppError } from '#lib/core/errors.ts';
import { toCsv } from './csv.ts';
import { fileName } from './file-name.ts';
import { embeddedFonts } from './fonts.ts';
import { toPng } from './png.ts';
import { save } from './save.ts';
import { toSvg } from './svg.ts';
import { toXlsx } from './xlsx.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Saves a chart as a file, or copies its picture; gives the file's name, or empty text after a copy. Set once in the
 * root layout by `setChartExporter(exportChart)`. Rejects with AppError `chart_missing`, `chart_export_failed` or
 * `clipboard_unavailable`.
 */
export const exportChart: ChartExporter = async (kind, request) => {
	if (kind === 'copy-image') {
		if (!navigator.clipboard || typeof ClipboardItem === 'undefined') {
			throw new AppError('clipboard_unavailable');
		}
		// The promise goes in as it is: some browsers allow the clipboard only within the click itself.
		await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture(request) })]);
		return '';
	}
	const name = fileName(request.title, request.provenance?.asOf, kind);
	save(name, await fileOf(kind, request));
	return name;
};

async function fileOf(kind: 'png' | 'svg' | 'csv' | 'xlsx', request: ExportRequest): Promise<Blob> {
	switch (kind) {
		case 'png':
			return picture(request);
		case 'svg':
			return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${toSvg(drawn(request), request).markup}`], {
				type: 'image/svg+xml'
			});
		case 'csv':
			return new Blob([toCsv(request.table, request.provenance)], { type: 'text/csv;charset=utf-8' });
		case 'xlsx':
			return new Blob([(await toXlsx(request.table, request.provenance)) as BlobPart], { type: XLSX });
	}
}

async function picture(request: ExportRequest): Promise<Blob> {
	const svg = drawn(request);
	const fontCss = await embeddedFonts();
	return toPng(toSvg(svg, { ...request, fontCss }));
}

function drawn(request: ExportRequest): SVGSVGElement {
	if (!request.svg) throw new AppError('chart_missing');
	return request.svg;
}
