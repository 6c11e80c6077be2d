import type { CellValue } from 'hucre/xlsx';
import * as m from '#lib/i18n/generated/messages.js';
import type { PlannedSession } from './planned.ts';
import type { PlannedWard } from './planned-wards.ts';

interface Column<Row> {
	label: string;
	width: number;
	format?: string;
	cell: (row: Row) => CellValue;
}

/**
 * The calendar as a workbook, with the wards and their reasons on a second sheet: dates are dates and amounts numbers. The writer is
 * loaded only when first needed.
 */
export async function planWorkbook(
	sessions: readonly PlannedSession[],
	wards: readonly PlannedWard[]
): Promise<Uint8Array> {
	const { writeXlsx } = await import('hucre/xlsx');
	const output = await writeXlsx({
		sheets: [
			sheet(m.outreach_plan_sheet(), calendarColumns(), sessions),
			sheet(m.outreach_plan_why_sheet(), wardColumns(), wards)
		],
		properties: { creator: 'Nhịp Số' }
	});
	return output instanceof Uint8Array ? output : new Uint8Array(output);
}

function calendarColumns(): Column<PlannedSession>[] {
	return [
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
}

function wardColumns(): Column<PlannedWard>[] {
	return [
		{ label: m.outreach_plan_ward(), width: 20, cell: ({ placeName }) => placeName },
		{ label: m.outreach_plan_why_count(), width: 10, format: '#,##0', cell: ({ sessions }) => sessions },
		{ label: m.outreach_plan_why_convertible(), width: 20, format: '#,##0', cell: ({ paper }) => paper },
		{ label: m.outreach_plan_expected(), width: 14, format: '#,##0.0', cell: ({ gain }) => gain },
		{ label: m.outreach_plan_why_reasons(), width: 80, cell: ({ reasons }) => reasons.join('; ') },
		{ label: m.outreach_plan_why_limit(), width: 60, cell: ({ limit }) => limit }
	];
}

function sheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]) {
	return {
		name,
		columns: columns.map(({ width, format }) => ({
			width,
			...(format === undefined ? {} : { numFmt: format })
		})),
		rows: [
			columns.map(({ label }): CellValue => label),
			...rows.map((row) => columns.map(({ cell }) => cell(row)))
		],
		cells: new Map(columns.map((_, index) => [`0,${index}`, { style: { font: { bold: true } } }])),
		freezePane: { rows: 1 }
	};
}
