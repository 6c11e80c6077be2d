import type { Campaign } from '../core/campaign.ts';
import type { OutFile } from '../core/out-file.ts';
import { Random } from '#lib/core/random.ts';
import { fileTruth, setTruth, tally, wardAsWritten, type FileTruth } from '../core/truth.ts';
import { exportRows, type ExportRow, type ExportSpec } from '../export/dossier-export.ts';
import { csvText, utf8, utf8Bom } from '../formats/csv.ts';
import { reportSheet } from '../formats/report-sheet.ts';
import { utf16le } from '../formats/utf-16.ts';
import { xlsxFile } from '../formats/xlsx.ts';
import { catalogueFile, holidayFile } from '../world/catalogue.ts';
import { datasetFile } from '../world/dataset.ts';
import { effectFile } from '../world/effect-file.ts';
import { simulate } from '../world/simulate.ts';
import type { State } from '../world/state.ts';
import { exports } from './exports.ts';
import { namDinhFiles } from './files.ts';
import { places } from './places.ts';
import { effectHeading, pilot, PILOT_START, world } from './world.ts';

/** The pilot of 2020 in two wards of Nam Định and a commune of Hải Hậu, with the city's other units to compare. */
export async function namDinh2020(): Promise<Campaign> {
	const dossiers = simulate(world);
	const last = new Map<string, State>();
	const truth: Record<string, FileTruth> = {};
	const files: OutFile[] = [];
	for (const [name, spec] of Object.entries(exports) as [keyof typeof exports, ExportSpec][]) {
		const earlier = new Set(last.keys());
		const rows = exportRows(spec, world.seed, dossiers, last);
		truth[spec.file] = fileTruth(rows, earlier);
		files.push({ path: spec.file, bytes: await written(name, spec, rows) });
	}
	return {
		id: 'nam-dinh-2020',
		files: [
			datasetFile({
				title: { vi: 'Nam Định 2020 (dữ liệu mô phỏng)', en: 'Nam Định 2020 (synthetic data)' },
				asOf: '2021-01-05',
				districts: ['356', '366'],
				campaigns: [{ from: PILOT_START, to: world.to, title: pilot.title }]
			}),
			{ path: 'EFFECT.md', bytes: utf8(effectFile(world, dossiers, effectHeading)) },
			...files,
			catalogueFile(),
			holidayFile(['2019', '2020', '2021']),
			...namDinhFiles()
		],
		truth: { set: setTruth(dossiers, last), files: truth },
		summary: {
			title: 'Nam Định 2020',
			byWard: tally(dossiers.map(wardAsWritten)),
			names: Object.fromEntries(places.map((p) => [p.code, p.name]))
		}
	};
}

async function written(
	name: keyof typeof exports,
	spec: ExportSpec,
	rows: readonly ExportRow[]
): Promise<Uint8Array> {
	const header = spec.columns.map(([title]) => title);
	const cells = rows.map((row) => row.cells);
	switch (name) {
		case 'autumn2019':
			return xlsxFile([
				reportSheet(
					{
						sheet: 'Danh sách hồ sơ',
						titles: [
							'UBND TỈNH NAM ĐỊNH',
							'DANH SÁCH HỒ SƠ (dữ liệu mô phỏng)',
							'Từ ngày 01/07/2019 đến ngày 31/12/2019'
						],
						columns: header.map((title) => ({ header: title })),
						groups: [{ banner: null, rows: cells }],
						total: true,
						signature: ['Nam Định, ngày 06 tháng 01 năm 2020', 'NGƯỜI LẬP BIỂU'],
						dates: { text: 0.1, serial: 0 }
					},
					new Random(`${world.seed}/${spec.file}/cells`)
				)
			]);
		case 'quarter1':
		case 'summer2020':
			return utf8Bom(csvText(header, cells, { delimiter: ';', dates: 'dd/mm/yyyy' }));
		case 'quarter4':
			return utf16le(csvText(header, cells, { delimiter: '\t', dates: 'dd/mm/yyyy' }));
	}
}
