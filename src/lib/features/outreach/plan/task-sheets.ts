import {
	AlignmentType,
	Document,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import { groupBy } from '#lib/core/groups.ts';
import { formatCount, formatDate } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { PlannedSession } from './planned.ts';
import type { PlannedWard } from './planned-wards.ts';

const FONT = 'Times New Roman';
/** Half points: 14 points for the text, 11 in tables. */
const TEXT = 28;
const SMALL = 22;
/** Twentieths of a point: margins of 2 cm leave this of an A4 page. */
const MARGIN = 1134;
const WIDTH = 11906 - 2 * MARGIN;
/** Lines left for a signature. */
const SIGNATURE = 3;

/** Who gives the task out: the dataset's own name for itself. */
export interface TaskIssuer {
	name: string;
	synthetic: boolean;
}

/**
 * One page a ward: why it is there and its sessions, with ruled blanks for what no data has (hour, place, who is in charge, who
 * signs) and for what was done. Loaded only when somebody saves it.
 */
export async function taskSheets(
	sessions: readonly PlannedSession[],
	wards: readonly PlannedWard[],
	issuer: TaskIssuer
): Promise<Uint8Array> {
	const own = groupBy(sessions, ({ place }) => place);
	const document = new Document({
		creator: 'Nhịp Số',
		styles: { default: { document: { run: { font: FONT, size: TEXT } } } },
		sections: wards.map((ward) => ({
			properties: {
				page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } }
			},
			children: sheet(ward, own.get(ward.place) ?? [], issuer)
		}))
	});
	return new Uint8Array(await Packer.toArrayBuffer(document));
}

function sheet(
	ward: PlannedWard,
	sessions: readonly PlannedSession[],
	issuer: TaskIssuer
): (Paragraph | Table)[] {
	return [
		words(m.outreach_plan_docx_issuer({ issuer: issuer.name }), { bold: true }),
		...(issuer.synthetic ? [words(m.chart_synthetic(), {})] : []),
		words(m.outreach_plan_docx_title(), { bold: true, centred: true }),
		words(m.outreach_plan_docx_ward({ ward: ward.placeName }), { bold: true, centred: true }),
		words(
			m.outreach_plan_docx_summary({
				sessions: formatCount(ward.sessions),
				paper: formatCount(ward.paper),
				gain: formatCount(Math.round(ward.gain))
			}),
			{}
		),
		...ward.reasons.map((reason) => words(`${reason}.`, { bullet: true })),
		words(m.outreach_plan_docx_limit({ limit: ward.limit }), {}),
		words(m.outreach_plan_docx_who(), {}),
		tableOf(sessions),
		words(m.outreach_plan_docx_signed_on(), { right: true }),
		words(m.outreach_plan_docx_signer(), { bold: true, right: true }),
		...Array.from({ length: SIGNATURE }, () => words('', {})),
		words(m.outreach_plan_docx_signature(), { right: true })
	];
}

interface Style {
	bold?: boolean;
	centred?: boolean;
	right?: boolean;
	bullet?: boolean;
}

function words(text: string, { bold = false, centred, right, bullet }: Style): Paragraph {
	return new Paragraph({
		alignment: centred ? AlignmentType.CENTER : right ? AlignmentType.RIGHT : AlignmentType.LEFT,
		spacing: { before: right ? 120 : 0, after: 120 },
		...(bullet ? { bullet: { level: 0 } } : {}),
		children: [new TextRun({ text, bold })]
	});
}

/** Hour and place stand empty: a plan knows days and wards. */
const columns: { label: () => string; share: number; of: (session: PlannedSession) => string }[] = [
	{ label: m.outreach_plan_date, share: 13, of: ({ date }) => formatDate(date) },
	{ label: m.outreach_plan_docx_hour, share: 8, of: () => '' },
	{ label: m.outreach_plan_docx_place, share: 23, of: () => '' },
	{ label: m.outreach_plan_format, share: 22, of: ({ formatName }) => formatName },
	{ label: m.outreach_plan_format_people, share: 8, of: ({ people }) => formatCount(people) },
	{ label: m.outreach_plan_format_devices, share: 8, of: ({ devices }) => formatCount(devices) },
	{ label: m.outreach_plan_docx_done, share: 10, of: () => '' },
	{ label: m.outreach_plan_docx_came, share: 8, of: () => '' }
];

function tableOf(sessions: readonly PlannedSession[]): Table {
	const widths = columns.map(({ share }) => Math.floor((WIDTH * share) / 100));
	const row = (cells: readonly string[], head: boolean) =>
		new TableRow({
			tableHeader: head,
			cantSplit: true,
			children: cells.map(
				(text, at) =>
					new TableCell({
						width: { size: widths[at] ?? 0, type: WidthType.DXA },
						margins: { top: 60, bottom: 60, left: 60, right: 60 },
						children: [new Paragraph({ children: [new TextRun({ text, bold: head, size: SMALL })] })]
					})
			)
		});
	return new Table({
		width: { size: WIDTH, type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		columnWidths: widths,
		rows: [
			row(
				columns.map(({ label }) => label()),
				true
			),
			...sessions.map((session) =>
				row(
					columns.map(({ of }) => of(session)),
					false
				)
			)
		]
	});
}
