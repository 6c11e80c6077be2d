import type { Problem } from '#lib/core/errors.ts';
import { reasons } from '../outcome.ts';
import { canonicalText } from './canonical.ts';
import { TALLY_ENGINE, type TallyContent } from './content.ts';
import { contentHash, sourcesHash, textHash, type TallyFile } from './freeze.ts';

/** From this version on a file states the hash of its sources. */
const SOURCES_HASHED_SINCE = 4;

/**
 * What in a tally does not hold by itself: its hash, that of its rules and that of its sources, sums that do not add up, a version of
 * the engine that counts otherwise. Empty for a sound one of this version.
 */
export async function verifyTally(file: TallyFile): Promise<Problem[]> {
	const { content, sha256 } = file;
	const problems: Problem[] = [];
	const actual = await contentHash(content);
	if (actual !== sha256) problems.push({ code: 'tally_hash_differs', params: { stated: sha256, actual } });
	const rules = await textHash(canonicalText(content.rules));
	if (rules !== content.rulesSha256) problems.push({ code: 'tally_rules_hash_differs', params: {} });
	problems.push(...(await sourceProblems(file)));
	if (content.engine !== TALLY_ENGINE)
		problems.push({ code: 'tally_engine_differs', params: { stated: content.engine, actual: TALLY_ENGINE } });
	for (const part of sumsThatDiffer(content)) problems.push({ code: 'tally_sums_differ', params: { part } });
	return problems;
}

/** The files and rows named stand apart from the tally's hash, and are looked at apart. */
async function sourceProblems({ content, sources, sourcesSha256 }: TallyFile): Promise<Problem[]> {
	if (sourcesSha256 === undefined)
		return content.engine < SOURCES_HASHED_SINCE
			? [{ code: 'tally_sources_unhashed', params: {} }]
			: [{ code: 'tally_sources_hash_absent', params: {} }];
	const actual = await sourcesHash(sources);
	return actual === sourcesSha256
		? []
		: [{ code: 'tally_sources_hash_differs', params: { stated: sourcesSha256, actual } }];
}

/** Whether nothing is wrong with a tally but that an earlier version counted and wrote it. */
export function isOnlyOlder(problems: readonly Problem[]): boolean {
	return (
		problems.length > 0 &&
		problems.every(({ code }) => code === 'tally_engine_differs' || code === 'tally_sources_unhashed')
	);
}

/** The parts whose figures do not add up to the claims. */
function sumsThatDiffer({ claims, totals, schools }: TallyContent): string[] {
	const parts: string[] = [];
	const sum = (counts: object) =>
		Object.values(counts).reduce((total: number, count: number) => total + count, 0);
	if (totals.claims !== claims.length) parts.push('claims');
	if (sum(totals.reasons) !== claims.length) parts.push('reasons');
	if (sum(totals.outcomes) !== claims.length) parts.push('outcomes');
	if (claims.some(({ outcome, reason }) => reasons[reason] !== outcome)) parts.push('claims.outcome');
	if (schools.some((school) => sum(school.outcomes) !== school.claims)) parts.push('schools');
	const filed = new Set<string>();
	for (const { outcome, role, evidence } of claims) {
		const dossier = evidence[0]?.dossier;
		if (outcome !== 'verified' || role !== 'filed' || dossier === undefined) continue;
		if (filed.has(dossier)) {
			parts.push('filed');
			break;
		}
		filed.add(dossier);
	}
	return parts;
}
