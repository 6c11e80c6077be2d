import { sha256Hex } from '#lib/core/bytes.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import { AppError } from '#lib/core/errors.ts';
import { standingDecisions } from '../decisions/standing.ts';
import { tally, type OnProgress, type Tallied, type TallyInput } from '../tally.ts';
import { canonicalFile, canonicalPieces, canonicalText } from './canonical.ts';
import { resultOf, type TallyContent, type TallyResult } from './content.ts';
import { eraseStudents } from './erase.ts';
import { hashPieces } from './hash-pieces.ts';
import { inputHashes } from './input-hashes.ts';

/** A frozen tally: what is signed, its hash, and beside it where the rows came from. */
export interface TallyFile {
	content: TallyContent;
	/** SHA-256 of the canonical text of `content`. */
	sha256: string;
	/** Outside that hash: another export of the same rows changes the files and rows named here and nothing above. */
	sources: TallySources;
	/**
	 * SHA-256 of the canonical text of `sources`, there once the file is written (`withSourcesHash`); files before engine 4 have none.
	 * Apart from the other, which the same rows in other files must not change (docs/decisions/0020-sources-have-a-hash-of-their-own.md).
	 */
	sourcesSha256?: string;
}

export interface TallySources {
	dataset: string;
	asOf: IsoDate;
	snapshotHash: string;
	/** Dossiers looked through, claimed or not. */
	dossiers: number;
	/** Rows of claims that the import left out (copies of a claim's number, unreadable rows). */
	claimsLeftOut: number;
	files: { file: string; sha256: string; bytes: number }[];
	/** `file#sheet:row` of each claim and each dossier behind a reason. */
	rows: { claims: Record<string, string>; dossiers: Record<string, string> };
}

export interface FreezeInput extends TallyInput {
	pseudonymKey: string;
	sources: Omit<TallySources, 'rows'>;
	/** How many claims went with students who are gone from the rows already, by the hash under which the log names them. */
	erasedBefore?: ReadonlyMap<string, number>;
}

/** A tally whose figures are there and whose hashes are not: of a year they take as long as the counting. */
export interface CountedTally {
	content: TallyResult;
	sources: TallySources;
	tallied: Tallied;
	/** What was counted, without the students taken out. */
	rows: TallyInput;
}

/**
 * Tallies. Rejects with AppError `rewards_training_absent` where the rules ask for training and nobody's attendance is known, those
 * erased included: the last one with any may be taken out.
 */
export async function countTally(
	input: FreezeInput,
	onProgress: OnProgress = () => undefined
): Promise<CountedTally> {
	if (input.rules.training.required && input.attendance.length === 0)
		throw new AppError('rewards_training_absent');
	const { erased } = standingDecisions(input.decisions, input.rules.appeals.until);
	const { rows, tombstones } = await eraseStudents(input, erased, input.erasedBefore);
	const tallied = tally(rows, (share) => onProgress(share * 0.8));
	const content = resultOf(tallied, input.date, { pseudonymKey: input.pseudonymKey, tombstones });
	onProgress(1);
	let places: TallySources['rows'] | undefined;
	return {
		content,
		sources: {
			...input.sources,
			// Some hundred thousand entries, for the file and the evidence: worked out when somebody asks for them.
			get rows() {
				return (places ??= rowsOf(tallied));
			}
		},
		tallied,
		rows
	};
}

/** Hashes what was counted and what it stands on. */
export async function sealTally(counted: CountedTally): Promise<TallyFile> {
	const { sources, tallied, rows } = counted;
	const content: TallyContent = {
		...counted.content,
		inputs: await inputHashes(rows, tallied),
		rulesSha256: await textHash(canonicalText(counted.content.rules))
	};
	return { content, sha256: await contentHash(content), sources };
}

/** Tallies and freezes. The same rows, rules, decisions and date give the same bytes. Rejects as `countTally` does. */
export async function freeze(input: FreezeInput): Promise<{ file: TallyFile; tallied: Tallied }> {
	const counted = await countTally(input);
	return { file: await sealTally(counted), tallied: counted.tallied };
}

/** The tally as its file has it: the places of all rows are worked out and hashed, which a page that shows sums alone does without. */
export async function withSourcesHash({ content, sha256, sources }: TallyFile): Promise<TallyFile> {
	return { content, sha256, sources, sourcesSha256: await sourcesHash(sources) };
}

export function sourcesHash(sources: TallySources): Promise<string> {
	return hashPieces(canonicalPieces({ ...sources }));
}

export function tallyText(file: TallyFile): string {
	return canonicalFile(file);
}

export function contentHash(content: TallyContent): Promise<string> {
	return hashPieces(canonicalPieces({ ...content }));
}

export function textHash(text: string): Promise<string> {
	return sha256Hex(new TextEncoder().encode(text));
}

function rowsOf({ cases }: Tallied): TallySources['rows'] {
	const claims: Record<string, string> = {};
	const dossiers: Record<string, string> = {};
	const place = ({ file, sheet, row }: { file: string; sheet: string; row: number }) =>
		`${file}${sheet === '' ? '' : `#${sheet}`}:${row}`;
	for (const { claim, evidence } of cases) {
		if (claim.source) claims[claim.claim] = place(claim.source);
		for (const dossier of evidence) if (dossier.source) dossiers[dossier.dossier_id] = place(dossier.source);
	}
	return { claims, dossiers };
}
