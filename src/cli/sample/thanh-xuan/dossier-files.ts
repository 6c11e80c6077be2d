import type { OutFile } from '../core/out-file.ts';
import { Random } from '#lib/core/random.ts';
import type { ExportRow, ExportSpec } from '../export/dossier-export.ts';
import { csvText, utf8, utf8Bom, type CsvStyle } from '../formats/csv.ts';
import { htmlTable } from '../formats/html.ts';
import { reportSheet, type Report, type ReportColumn } from '../formats/report-sheet.ts';
import { tcvn3 } from '../formats/tcvn3.ts';
import { windows1258 } from '../formats/windows-1258.ts';
import { xlsxFile } from '../formats/xlsx.ts';
import { exports, quarterOneHeadings } from './exports.ts';
import { places } from './places.ts';
import { SEED } from './world.ts';

type Name = keyof typeof exports;
type Writer = (rows: readonly ExportRow[], spec: ExportSpec) => Uint8Array | Promise<Uint8Array>;

const office = 'UBND QUẬN THANH XUÂN';
const signature = ['Thanh Xuân, ngày 04 tháng 4 năm 2017', 'NGƯỜI LẬP BIỂU', '(Ký, ghi rõ họ tên)'];
const titles = (from: string, to: string) => [
	office,
	'BÁO CÁO TÌNH HÌNH TIẾP NHẬN VÀ GIẢI QUYẾT HỒ SƠ (dữ liệu mô phỏng)',
	`Từ ngày ${from} đến ngày ${to}`
];

const csv =
	(style: CsvStyle, bytes: (text: string) => Uint8Array): Writer =>
	(rows, spec) =>
		bytes(
			csvText(
				spec.columns.map(([header]) => header),
				rows.map((row) => row.cells),
				style
			)
		);

/** How each export of exports.ts is written down. */
const writers: Record<Name, Writer> = {
	tcvn3: csv({ delimiter: ',', dates: 'dd/mm/yyyy' }, tcvn3),
	windows1258: csv({ delimiter: ',', dates: 'd/m/yy' }, windows1258),
	may2016: csv({ delimiter: ';', dates: 'dd/mm/yyyy' }, utf8Bom),
	autumn2016: byMonth,
	quarter1: byWard,
	quarter2: csv({ delimiter: ';', dates: 'dd/mm/yyyy' }, utf8Bom),
	quarter3: csv({ delimiter: ';', dates: 'd/m/yy' }, utf8Bom),
	quarter4: csv({ delimiter: ';', dates: 'iso', seconds: true }, utf8Bom),
	reexport: csv({ delimiter: ';', dates: 'iso', seconds: true }, utf8Bom),
	january2018: plainBook,
	february2018: webPage
};

export async function dossierFiles(rowsOf: ReadonlyMap<Name, readonly ExportRow[]>): Promise<OutFile[]> {
	return Promise.all(
		[...rowsOf].map(async ([name, rows]) => ({
			path: exports[name].file,
			bytes: await writers[name](rows, exports[name])
		}))
	);
}

const reportColumns = (spec: ExportSpec, under: Record<string, string> = {}): ReportColumn[] =>
	spec.columns.map(([header]) => ({ header, ...(under[header] !== undefined && { under: under[header] }) }));

function sheet(
	spec: ExportSpec,
	change: Pick<Report, 'sheet' | 'titles' | 'groups' | 'dates'> & Partial<Report>
): Report {
	return { columns: reportColumns(spec), total: false, signature: [], ...change };
}

/** A sheet a month; carried-over dossiers stand in the first. Dates are real, text or bare serials. */
function byMonth(rows: readonly ExportRow[], spec: ExportSpec): Promise<Uint8Array> {
	const random = new Random(`${SEED}/${spec.file}/cells`);
	return xlsxFile(
		['9', '10', '11', '12'].map((month, i) => {
			const start = `2016-${month.padStart(2, '0')}-01`;
			const inMonth = rows.filter(({ dossier }) => {
				const own = new Date(dossier.day * 86_400_000).toISOString();
				return own.slice(0, 7) === start.slice(0, 7) || (i === 0 && own < start);
			});
			return reportSheet(
				sheet(spec, {
					sheet: `Tháng ${month}`,
					titles: [office, `DANH SÁCH HỒ SƠ THÁNG ${month}/2016 (dữ liệu mô phỏng)`],
					groups: [{ banner: null, rows: inMonth.map((row) => row.cells) }],
					dates: { text: 0.2, serial: 0.1 }
				}),
				random
			);
		})
	);
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The printed quarterly report: two-row header, a banner a ward with STT from 1, a total and a signature. */
function byWard(rows: readonly ExportRow[], spec: ExportSpec): Promise<Uint8Array> {
	const random = new Random(`${SEED}/${spec.file}/cells`);
	const groups = places.map((place, i) => ({
		banner: `${roman[i]}. PHƯỜNG ${place.name.toUpperCase()}`,
		rows: rows.filter((row) => row.dossier.place === place).map((row) => row.cells)
	}));
	return xlsxFile([
		reportSheet(
			sheet(spec, {
				sheet: 'Quý I-2017',
				titles: titles('01/01/2017', '31/03/2017'),
				columns: reportColumns(spec, quarterOneHeadings),
				groups,
				total: true,
				signature,
				dates: { text: 0.15, serial: 0 }
			}),
			random
		)
	]);
}

function plainBook(rows: readonly ExportRow[], spec: ExportSpec): Promise<Uint8Array> {
	return xlsxFile([
		reportSheet(
			sheet(spec, {
				sheet: 'Hồ sơ',
				titles: titles('01/01/2018', '31/01/2018'),
				groups: [{ banner: null, rows: rows.map((row) => row.cells) }],
				total: true,
				dates: { text: 0.1, serial: 0.05 }
			}),
			new Random(`${SEED}/${spec.file}/cells`)
		)
	]);
}

function webPage(rows: readonly ExportRow[], spec: ExportSpec): Uint8Array {
	return utf8(
		htmlTable({
			titles: titles('01/02/2018', '28/02/2018'),
			header: ['STT', ...spec.columns.map(([header]) => header)],
			rows: rows.map((row, i) => [i + 1, ...row.cells]),
			footer: [`Tổng cộng: ${rows.length} hồ sơ`, 'Người lập biểu'],
			dates: 'dd/mm/yyyy'
		})
	);
}
