import { cellText } from './csv.ts';
import type { DateStyle, Value } from '../export/value.ts';

export interface HtmlReport {
	titles: readonly string[];
	header: readonly string[];
	rows: readonly (readonly Value[])[];
	/** Lines under the table. */
	footer: readonly string[];
	dates: DateStyle;
}

/** A web page's table saved as `.xls`, the way many systems "export to Excel". */
export function htmlTable(report: HtmlReport): string {
	const span = report.header.length;
	const line = (text: string) => `<tr><td colspan="${span}" align="center"><b>${escaped(text)}</b></td></tr>`;
	const cells = (values: readonly string[], tag: 'td' | 'th') =>
		values.map((value) => `<${tag}>${escaped(value)}</${tag}>`).join('');
	return [
		'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>',
		'<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><table border="1">',
		...report.titles.map(line),
		`<tr>${cells(report.header, 'th')}</tr>`,
		...report.rows.map(
			(row) =>
				`<tr>${cells(
					row.map((value) => cellText(value, report)),
					'td'
				)}</tr>`
		),
		...report.footer.map((text) => `<tr><td colspan="${span}">${escaped(text)}</td></tr>`),
		'</table></body></html>\n'
	].join('\n');
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
