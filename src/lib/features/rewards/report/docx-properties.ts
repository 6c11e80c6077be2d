import type { Report } from './report.ts';

/**
 * What a .docx says of itself, dated as the report is: the library would write the clock's time (ECMA-376, part 2, core properties).
 */
export function coreProperties({ issuer, abstract, date }: Report): { path: string; data: string } {
	const written = `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created>`;
	return {
		path: 'docProps/core.xml',
		data: [
			'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
			'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
			' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
			' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
			`<dc:title>${escaped(abstract)}</dc:title><dc:creator>${escaped(issuer)}</dc:creator><dc:language>vi-VN</dc:language>`,
			written,
			written.replaceAll('created', 'modified'),
			'</cp:coreProperties>'
		].join('')
	};
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
