import { acceptedRows, bannerAbove, dossierColumns } from '../../parity/independent/accepted-rows.ts';
import { dayOf, isOnline, plain, wardOf } from '../../parity/independent/meaning.ts';
import { rawSheets } from '../../parity/independent/raw-files.ts';

/** A dossier of the example campaign, read and understood without any code of the product. */
export interface RawDossier {
	/** Code, or null when the text names none of the eleven wards. */
	ward: string | null;
	/** Code of the catalogue. */
	procedure: string;
	/** Field of the catalogue. */
	field: string | null;
	online: boolean;
	/** Day of acceptance, ISO. */
	day: string;
}

const FOLDER = 'data/thanh-xuan-2017';
const LEDGER = 'build/snapshots/thanh-xuan-2017/ledger.csv';

/**
 * The dossiers that count: which rows they are is taken from the ledger ("accepted", not a practice dossier); what they say is
 * read again from the raw files.
 */
export async function rawDossiers(): Promise<RawDossier[]> {
	const catalogue = new Map<string, { code: string; field: string }>();
	for (const row of (await rawSheets(FOLDER, 'danh-muc-thu-tuc.csv')).get('')!.slice(1)) {
		const procedure = { code: String(row[0]), field: String(row[2]) };
		catalogue.set(plain(row[1]), procedure).set(procedure.code, procedure);
	}
	const found: RawDossier[] = [];
	for (const [file, rows] of acceptedRows(LEDGER, 'dossiers')) {
		const sheets = await rawSheets(FOLDER, file);
		const columns = new Map<string, ReturnType<typeof dossierColumns>>();
		for (const { sheet, row: number } of rows) {
			const cells = sheets.get(sheet)!;
			if (!columns.has(sheet)) columns.set(sheet, dossierColumns(cells));
			const at = columns.get(sheet)!;
			const row = cells[number - 1]!;
			if (/^(co|x)$/.test(plain(row[at.practice ?? -1]))) continue;
			const named = String(row[at.code ?? at.procedure!] ?? '');
			const procedure = catalogue.get(/^\d\.\d{6}/.exec(named)?.[0] ?? plain(named));
			found.push({
				ward: wardOf(plain(row[at.ward!]).trim() === '' ? bannerAbove(cells, number) : row[at.ward!]),
				procedure: procedure?.code ?? named,
				field: procedure?.field ?? null,
				online: isOnline(row[at.channel!]),
				day: dayOf(row[at.accepted!])
			});
		}
	}
	return found;
}

export interface Count {
	/** Filed online. */
	numerator: number;
	denominator: number;
}

/** Online and all dossiers of those that fit, both days included. */
export function count(
	dossiers: readonly RawDossier[],
	from: string,
	to: string,
	fits: (dossier: RawDossier) => boolean = () => true
): Count {
	const chosen = dossiers.filter((dossier) => dossier.day >= from && dossier.day <= to && fits(dossier));
	return { numerator: chosen.filter(({ online }) => online).length, denominator: chosen.length };
}
