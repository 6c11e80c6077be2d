import type { IsoDate } from '#lib/core/dates.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { Locale } from '#lib/i18n/named-message.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { shownFigures, type ShownFigures } from '#lib/rewards/publish/figures.ts';
import { issuerOn } from '#lib/rewards/rules/issuer.ts';
import { refusedAnnex } from './annex-refused.ts';
import { schoolsAnnex } from './annex-schools.ts';
import { sourcesAnnex } from './annex-sources.ts';
import { signedDay } from './signed-day.ts';
import { studentsAnnex } from './annex-students.ts';
import { reportBody } from './body.ts';

/** `public`: no rows about one student, and no count from 1 to 4 or what would give one away (point 13). */
export type Audience = 'office' | 'public';

export interface ReportOptions {
	audience: Audience;
	/** Names by pseudonym, for the copy that is signed; they are written only where the tally says there is consent. */
	names: ReadonlyMap<string, string> | null;
}

/** What every part of a report is made from. */
export interface ReportInput extends ReportOptions {
	file: TallyFile;
	/** Of an office's document, whatever language the page is read in. */
	locale: Locale;
	/** Its figures as the audience may see them. */
	figures: ShownFigures;
}

export type Align = 'left' | 'right' | 'center';

export interface ReportTable {
	/** `share`: part of the table's width. */
	columns: { label: string; align: Align; share: number }[];
	rows: string[][];
	/** A last row that is set bold. */
	total?: string[];
}

export type Block =
	{ kind: 'heading' | 'paragraph' | 'note'; text: string } | { kind: 'table'; table: ReportTable };

export interface Annex {
	number: 'I' | 'II' | 'III' | 'IV';
	title: string;
	landscape: boolean;
	blocks: Block[];
}

/** A report with the parts that Decree 30/2020/NĐ-CP names, as plain text; `docx.ts` and `ReportPages.svelte` set it. */
export interface Report {
	nationalTitle: string;
	motto: string;
	superior: string;
	issuer: string;
	number: string;
	placeDate: string;
	kind: string;
	abstract: string;
	body: Block[];
	recipients: { label: string; lines: string[] };
	signer: { authority: string | null; title: string };
	/** Each with what it is called: "Phụ lục I". */
	annexes: (Annex & { label: string })[];
	/** The line under each annex that says what it belongs to. */
	annexOf: string;
	/** Day of the report, the tally's own. */
	date: IsoDate;
}

/** A report of an office to its People's Committee is in Vietnamese (Decree 30/2020/NĐ-CP). */
const LOCALE: Locale = 'vi';

/**
 * The report on a tally. Who issues it is whom the rules name for the day (point 15). Throws AppError
 * `rules_issuer_absent` where they name nobody.
 */
export function reportOf(file: TallyFile, options: ReportOptions): Report {
	const { content } = file;
	const said = { locale: LOCALE };
	const issuer = issuerOn(content.rules, content.date);
	const figures = shownFigures(content, { masked: options.audience === 'public' });
	const input = { ...options, file, figures, locale: LOCALE };
	const signed = signedDay(file);
	const day = signed === null ? null : writtenDay(signed);
	return {
		nationalTitle: m.report_national_title({}, said),
		motto: m.report_motto({}, said),
		superior: issuer.superior,
		issuer: issuer.name,
		number: m.report_number({ sign: issuer.sign }, said),
		placeDate: day
			? m.report_place_date({ place: issuer.place, ...day }, said)
			: m.report_place_date_open({ place: issuer.place }, said),
		kind: m.report_kind({}, said),
		abstract: `${m.report_abstract({}, said)}: ${content.rules.title[LOCALE]}`,
		body: reportBody(input),
		recipients: {
			label: m.report_recipients({}, said),
			lines: [...(issuer.recipients ?? []), m.report_filed({}, said)]
		},
		signer: issuer.signer ?? { authority: null, title: '' },
		annexes: [schoolsAnnex(input), studentsAnnex(input), refusedAnnex(input), sourcesAnnex(input)].map(
			(annex) => ({ ...annex, label: m.report_annex({ number: annex.number }, said) })
		),
		annexOf: day
			? m.report_annex_of({ sign: issuer.sign, ...day }, said)
			: m.report_annex_of_open({ sign: issuer.sign }, said),
		date: content.date
	};
}

/** Days before the tenth and the first two months are written with a nought before them (Decree 30/2020, annex I, part I). */
function writtenDay(date: IsoDate): { day: string; month: string; year: string } {
	const [year = '', month = '', day = ''] = date.split('-');
	return { day, month: Number(month) > 2 ? String(Number(month)) : month, year };
}
