import { readFileSync } from 'node:fs';
import { dayOf, isOnline, plain, wardOf } from '../../parity/independent/meaning.ts';
import { rawSheets, type Cell } from '../../parity/independent/raw-files.ts';

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

const headers = {
	code: ['Mã TTHC', 'Mã thủ tục'],
	procedure: ['Thủ tục', 'Tên thủ tục', 'Tên thủ tục hành chính', 'Tên TTHC', 'Thủ tục hành chính'],
	ward: ['Phường/Xã', 'Phường', 'Địa bàn'],
	channel: ['Kênh thực hiện', 'Hình thức nộp', 'Hình thức tiếp nhận'],
	accepted: ['Ngày tiếp nhận', 'Ngày nhận', 'Ngày nhận hồ sơ'],
	practice: ['Hồ sơ thực hành']
};

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
	for (const [file, rows] of acceptedRows()) {
		const sheets = await rawSheets(FOLDER, file);
		const columns = new Map<string, Record<keyof typeof headers, number | undefined>>();
		for (const { sheet, row: number } of rows) {
			const cells = sheets.get(sheet)!;
			if (!columns.has(sheet)) columns.set(sheet, columnsOf(cells));
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

/** The nearest row above with one filled cell: the ward of the rows below it, where they do not say themselves. */
function bannerAbove(rows: readonly Cell[][], number: number): Cell | undefined {
	for (let at = number - 2; at > 0; at -= 1) {
		const filled = rows[at]!.filter((cell) => plain(cell).trim() !== '');
		if (filled.length === 1) return filled[0];
	}
	return undefined;
}

function acceptedRows(): Map<string, { sheet: string; row: number }[]> {
	const byFile = new Map<string, { sheet: string; row: number }[]>();
	for (const line of readFileSync(LEDGER, 'utf8').split(/\r?\n/).slice(1)) {
		const [file, sheet, row, table, outcome] = line.split(',');
		if (table !== 'dossiers' || outcome !== 'accepted') continue;
		if (!byFile.has(file!)) byFile.set(file!, []);
		byFile.get(file!)!.push({ sheet: sheet!, row: Number(row) });
	}
	return byFile;
}

function columnsOf(rows: readonly Cell[][]): Record<keyof typeof headers, number | undefined> {
	const columnOf = (names: readonly string[]) => {
		for (const row of rows.slice(0, 8)) {
			const at = row.findIndex((cell) => names.some((name) => plain(name) === plain(cell).trim()));
			if (at >= 0) return at;
		}
		return undefined;
	};
	return Object.fromEntries(Object.entries(headers).map(([key, names]) => [key, columnOf(names)])) as Record<
		keyof typeof headers,
		number | undefined
	>;
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
