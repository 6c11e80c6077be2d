import Papa from 'papaparse';
import { asWritten } from '#lib/core/formula-text.ts';
import type { ImportReport, ImportRequest, LedgerLine } from '#lib/features/import/protocol.ts';
import { browserStore } from '#lib/store/browser-store.ts';
import { snapshotFiles } from '#lib/store/stored-snapshot.ts';

/** Lines of a stored ledger that were not simply accepted, by outcome and reason. */
export async function ledgerLines(
	{ id, outcome, reason, limit }: Extract<ImportRequest, { kind: 'lines' }>,
	report: (message: ImportReport) => void
): Promise<void> {
	const lines: LedgerLine[] = [];
	let total = 0;
	await eachLine(id, (line) => {
		if (outcome !== null && line.outcome !== outcome) return;
		if (reason !== null && !line.reason.split(';').includes(reason)) return;
		total += 1;
		if (lines.length < limit) lines.push(line);
	});
	report({ kind: 'lines', lines, total });
}

/** Every line of which there is something to say, in the order of the files; read in pieces. */
export async function eachLine(id: string, take: (line: LedgerLine) => void): Promise<void> {
	const { snapshot, letGo } = await browserStore().open(id);
	try {
		const blob = await browserStore().file(snapshot, snapshotFiles.ledgerLines);
		await new Promise<void>((resolve, reject) => {
			Papa.parse<Record<string, string>>(blob as File, {
				header: true,
				skipEmptyLines: true,
				step: ({ data }) => {
					const { row = '', table = '', outcome = '', reason = '' } = data;
					if (outcome === 'accepted' && reason === '') return;
					const written = (name: string) => asWritten(data[name] ?? '');
					const [file, sheet, detail] = [written('file'), written('sheet'), written('detail')];
					take({ file, sheet, row: Number(row), table, outcome, reason, detail });
				},
				complete: () => resolve(),
				error: reject
			});
		});
	} finally {
		letGo();
	}
}
