import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const DOCUMENT = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const BEGIN = '<!-- last table: written by npm run bench -- --docs -->';

/** Puts a report in the place of the last one, at the end of docs/performance.md. */
export async function document(report: string): Promise<void> {
	const text = readFileSync(DOCUMENT, 'utf8');
	const at = text.indexOf(BEGIN);
	if (at < 0) throw new RangeError(`docs/performance.md has no line "${BEGIN}"`);
	const config = await resolveConfig(DOCUMENT);
	writeFileSync(
		DOCUMENT,
		await format(`${text.slice(0, at)}${BEGIN}\n\n${report}\n`, { ...config, parser: 'markdown' })
	);
}
