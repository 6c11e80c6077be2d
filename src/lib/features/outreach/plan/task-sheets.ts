import {
	AlignmentType,
	Document,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import { groupBy } from '#lib/core/groups.ts';
import { formatCount, formatDate } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { PlannedSession } from './planned.ts';

const FONT = 'Times New Roman';
/** Half points: 14 points for the text, 12 in tables. */
const TEXT = 28;
const SMALL = 24;

/** One page a ward: its sessions, with room to write what was done. Loaded only when somebody saves it. */
export async function taskSheets(sessions: readonly PlannedSession[]): Promise<Uint8Array> {
	const wards = groupBy(sessions, ({ place }) => place);
	const document = new Document({
		creator: 'Nhịp Số',
		styles: { default: { document: { run: { font: FONT, size: TEXT } } } },
		sections: [...wards.values()].map((own) => ({ children: sheet(own) }))
	});
	return new Uint8Array(await Packer.toArrayBuffer(document));
}

function sheet(sessions: readonly PlannedSession[]): (Paragraph | Table)[] {
	const [first] = sessions;
	const gain = sessions.reduce((sum, session) => sum + session.gain, 0);
	const centred = (text: string) =>
		new Paragraph({
			alignment: AlignmentType.CENTER,
			spacing: { after: 120 },
			children: [new TextRun({ text, bold: true })]
		});
	const line = (text: string) => new Paragraph({ spacing: { after: 120 }, children: [new TextRun(text)] });
	return [
		centred(m.outreach_plan_docx_title()),
		centred(m.outreach_plan_docx_ward({ ward: first?.placeName ?? '' })),
		line(
			m.outreach_plan_docx_summary({
				sessions: formatCount(sessions.length),
				gain: formatCount(Math.round(gain))
			})
		),
		line(m.outreach_plan_docx_who()),
		new Table({
			width: { size: 100, type: WidthType.PERCENTAGE },
			rows: [
				row(
					[
						m.outreach_plan_date(),
						m.outreach_plan_format(),
						m.outreach_plan_format_people(),
						m.outreach_plan_format_devices(),
						m.outreach_plan_docx_done(),
						m.outreach_plan_docx_came()
					],
					true
				),
				...sessions.map(({ date, formatName, people, devices }) =>
					row([formatDate(date), formatName, formatCount(people), formatCount(devices), '', ''])
				)
			]
		})
	];
}

function row(cells: readonly string[], head = false): TableRow {
	return new TableRow({
		tableHeader: head,
		children: cells.map(
			(text) =>
				new TableCell({
					margins: { top: 60, bottom: 60, left: 80, right: 80 },
					children: [new Paragraph({ children: [new TextRun({ text, bold: head, size: SMALL })] })]
				})
		)
	});
}
