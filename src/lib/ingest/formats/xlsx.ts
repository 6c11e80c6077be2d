import { AppError, type Problem } from '#lib/core/errors.ts';
import type { Overrides } from '../overrides.ts';
import type { RawFile } from '../raw.ts';
import { dayCount } from './date-system.ts';
import type { ImportFormat, PartsRead } from './format.ts';
import { CellBudget } from './limits.ts';
import { isZip } from './magic.ts';
import { parseMarkup } from './parse-markup.ts';
import { toRawSheet, uncalculated } from './workbook.ts';
import { checkParts } from './xlsx-check.ts';
import { checkZip, unzipText, zipDirectory, type ZipEntry } from './zip.ts';
import { withStored } from './zip-stored.ts';

const WORKBOOK = /^(?:.*\/)?workbook\d*\.xml$/;

/** Excel workbooks (.xlsx, .xlsm), read by hucre. */
export const xlsx: ImportFormat = {
	id: 'xlsx',
	sniff: ({ bytes }) => isZip(bytes) && workbookPart(zipDirectory(bytes, '')) !== null,
	read
};

function workbookPart(entries: Map<string, ZipEntry>): string | null {
	if (!entries.has('[Content_Types].xml')) return null;
	return [...entries.keys()].find((name) => WORKBOOK.test(name)) ?? null;
}

/** Share of the work that is done when the parts are unpacked and checked. */
const UNPACKED = 0.25;

async function read(
	bytes: Uint8Array,
	name: string,
	overrides: Overrides,
	onPart: PartsRead
): Promise<RawFile> {
	const entries = zipDirectory(bytes, name);
	checkZip(entries, name);
	try {
		const unpacked = await checkParts(bytes, entries, name, (share) => onPart(share * UNPACKED));
		const worksheets = await worksheetNames(bytes, entries, name);
		// Loaded when a workbook is met: most files are text.
		const { readXlsx } = await import('hucre/xlsx');
		// A chart on a sheet of its own has no cells, and hucre refuses the whole file for it unless told to pass it by.
		const wanted: string[] = [];
		let begun = 0;
		const book = await readXlsx(withStored(bytes, entries, unpacked), {
			sheets: (info) => {
				if (worksheets?.has(info.name) === false) return false;
				wanted.push(info.name);
				return true;
			},
			// Looked at anew for every sheet, and the one sign hucre gives of how far it is: no limit, whatever the sheet.
			get maxRows() {
				onPart(UNPACKED + (1 - UNPACKED) * (begun / wanted.length));
				begun += 1;
				return undefined;
			}
		});
		const budget = new CellBudget(name);
		const days = dayCount(book.dateSystem === '1904' ? 1904 : 1900, overrides);
		const problems: Problem[] = [];
		for (const sheet of book.sheets) {
			if (sheet.hidden || sheet.veryHidden)
				problems.push({ code: 'sheet_hidden', params: { sheet: sheet.name } });
			problems.push(...uncalculated(sheet));
		}
		return {
			format: 'xlsx',
			encoding: null,
			delimiter: null,
			quote: null,
			sheets: book.sheets.map((sheet) => toRawSheet(sheet, days, name, budget)),
			problems,
			decisions: { dateSystem: days.decision }
		};
	} catch (error) {
		if (error instanceof AppError) throw error;
		if (error instanceof Error && /over the \d+ limit/.test(error.message)) {
			throw new AppError('too_many_cells', { file: name }, { cause: error });
		}
		throw new AppError('xlsx_corrupt', { file: name }, { cause: error });
	}
}

/** Names of the sheets that are worksheets, or null when the workbook does not say plainly (then all are tried). */
async function worksheetNames(
	bytes: Uint8Array,
	entries: Map<string, ZipEntry>,
	file: string
): Promise<Set<string> | null> {
	const part = workbookPart(entries);
	if (part === null) return null;
	const folder = part.slice(0, part.lastIndexOf('/') + 1);
	const workbook = await unzipText(bytes, entries, part, file);
	const relations = await unzipText(bytes, entries, `${folder}_rels/${part.slice(folder.length)}.rels`, file);
	if (workbook === null || relations === null) return null;
	const worksheets = new Set<string>();
	for (const { Id, Type } of await elements(relations, 'Relationship', file)) {
		if (Id !== undefined && Type?.endsWith('/worksheet')) worksheets.add(Id);
	}
	const names = (await elements(workbook, 'sheet', file)).flatMap((attributes) => {
		const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
		return id !== undefined && worksheets.has(id) ? [attributes.name ?? ''] : [];
	});
	return names.length === 0 ? null : new Set(names);
}

/** Attributes of every element of a local name. */
async function elements(
	xml: string,
	local: string,
	file: string
): Promise<Record<string, string | undefined>[]> {
	const found: Record<string, string | undefined>[] = [];
	const handler = {
		onopentag(tag: string, attributes: Record<string, string | undefined>) {
			if (tag.slice(tag.indexOf(':') + 1) === local) found.push(attributes);
		}
	};
	await parseMarkup(xml, handler, { xml: true, file });
	return found;
}
