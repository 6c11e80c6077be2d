import type { CellValue } from 'hucre/xlsx';
import * as m from '#lib/i18n/generated/messages.js';
import type { PlannedSession } from './planned.ts';

/** The calendar as a workbook: dates are dates and amounts numbers. The writer is loaded only when first needed. */
export async function planWorkbook(sessions: readonly PlannedSession[]): Promise<Uint8Array> {
	const { writeXlsx } = await import('hucre/xlsx');
	const columns: {
		label: string;
		width: number;
		format?: string;
		cell: (row: PlannedSession) => CellValue;
	}[] = [
		{
			label: m.outreach_plan_date(),
			width: 12,
			format: 'dd/mm/yyyy',
			cell: ({ date }) => new Date(`${date}T00:00:00Z`)
		},
		{ label: m.outreach_plan_ward(), width: 20, cell: ({ placeName }) => placeName },
		{ label: m.outreach_plan_format(), width: 48, cell: ({ formatName }) => formatName },
		{ label: m.outreach_plan_format_people(), width: 12, format: '#,##0', cell: ({ people }) => people },
		{
			label: m.outreach_plan_format_trainers(),
			width: 14,
			format: '#,##0',
			cell: ({ trainers }) => trainers
		},
		{ label: m.outreach_plan_format_devices(), width: 12, format: '#,##0', cell: ({ devices }) => devices },
		{ label: m.outreach_plan_format_cost(), width: 16, format: '#,##0', cell: ({ cost }) => cost },
		{ label: m.outreach_plan_expected(), width: 14, format: '#,##0.0', cell: ({ gain }) => gain }
	];
	const output = await writeXlsx({
		sheets: [
			{
				name: m.outreach_plan_sheet(),
				columns: columns.map(({ width, format }) => ({
					width,
					...(format === undefined ? {} : { numFmt: format })
				})),
				rows: [
					columns.map(({ label }): CellValue => label),
					...sessions.map((session) => columns.map(({ cell }) => cell(session)))
				],
				cells: new Map(columns.map((_, index) => [`0,${index}`, { style: { font: { bold: true } } }])),
				freezePane: { rows: 1 }
			}
		],
		properties: { creator: 'Nhịp Số' }
	});
	return output instanceof Uint8Array ? output : new Uint8Array(output);
}
