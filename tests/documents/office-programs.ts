import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ADVICE = [
	'Thiếu {program}, nên không thể mở văn bản như người nhận mở: không có gì được kiểm tra.',
	'{program} is missing, so no document can be opened as who receives it opens it: nothing was checked.',
	'  Debian, Ubuntu: sudo apt-get install libreoffice-writer poppler-utils fonts-liberation2',
	'  or name one:    NHIPSO_SOFFICE=/path/to/soffice npm run test:documents'
].join('\n');

const soffice = process.env.NHIPSO_SOFFICE ?? 'soffice';

/** Throws, with advice, where a program that these tests need is not there: nothing is skipped in silence. */
export function requirePrograms(): void {
	const asked: [string, string][] = [
		[soffice, '--version'],
		['pdftotext', '-v'],
		['pdfinfo', '-v'],
		['pdffonts', '-v']
	];
	const missing = asked.find(([program, flag]) => spawnSync(program, [flag]).error !== undefined);
	if (missing) throw new Error(ADVICE.replaceAll('{program}', missing[0]));
}

/** A page as it would lie on the table: size in points, and its lines from the top. */
export interface Page {
	width: number;
	height: number;
	lines: string[];
}

export interface Paper {
	path: string;
	pages: Page[];
	/** Names of the fonts in it. */
	fonts: string[];
}

/** A .docx as LibreOffice sets it. */
export function paperOf(docx: Uint8Array): Paper {
	const folder = mkdtempSync(join(tmpdir(), 'nhipso-documents-'));
	const file = join(folder, 'report.docx');
	writeFileSync(file, docx);
	execFileSync(soffice, [
		// A profile of its own: an office that somebody has open is left alone.
		`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
		'--headless',
		'--convert-to',
		'pdf',
		'--outdir',
		folder,
		file
	]);
	const path = join(folder, 'report.pdf');
	const said = execFileSync('pdfinfo', ['-f', '1', '-l', '9999', path], { encoding: 'utf8' });
	const sizes = [...said.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/gmu)];
	const text = join(folder, 'report.txt');
	execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', path, text]);
	// A form feed ends each page.
	const texts = readFileSync(text, 'utf8').split('\f').slice(0, -1);
	return {
		path,
		pages: texts.map((page, at) => ({
			width: Number(sizes[at]?.[1]),
			height: Number(sizes[at]?.[2]),
			lines: page
				.split('\n')
				.map((line) => line.trim())
				.filter((line) => line !== '')
		})),
		fonts: execFileSync('pdffonts', [path], { encoding: 'utf8' })
			.split('\n')
			.slice(2)
			.flatMap((line) => line.split(/\s+/u)[0] || [])
	};
}
