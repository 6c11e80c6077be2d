import { AppError } from '#lib/core/errors.ts';
import { checkDecisions, decisionsLog } from '../decisions/parse-decisions.ts';
import { checkRules } from '../rules/parse-rules.ts';
import { TALLY_FORMAT } from './content.ts';
import type { TallyFile } from './freeze.ts';

/**
 * Reads a tally. Throws AppError `tally_unreadable` for what is no tally, `tally_format_unknown` for another version's,
 * and what `checkRules` and `checkDecisions` throw. Whether it was altered is for `verifyTally` to say.
 */
export function parseTally(text: string): TallyFile {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new AppError('tally_unreadable', {}, { cause });
	}
	const content = part(json, 'content');
	const format = part(content, 'format');
	if (format !== TALLY_FORMAT) {
		if (typeof format === 'string') throw new AppError('tally_format_unknown', { format });
		throw new AppError('tally_unreadable');
	}
	const lists = ['claims', 'students', 'schools', 'decisions'].every((name) =>
		Array.isArray(part(content, name))
	);
	const objects = ['totals', 'inputs', 'rules'].every((name) => typeof part(content, name) === 'object');
	const sources = part(json, 'sources');
	const hashes = [part(json, 'sha256'), part(json, 'sourcesSha256') ?? ''];
	if (!lists || !objects || hashes.some((hash) => typeof hash !== 'string') || typeof sources !== 'object')
		throw new AppError('tally_unreadable');
	checkRules(part(content, 'rules'));
	checkDecisions(decisionsLog(part(content, 'decisions') as []));
	return json as TallyFile;
}

function part(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;
}
