import { sha256Hex } from '#lib/core/bytes.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import type { Manifest } from '#lib/model/snapshot.ts';
import { standingDecisions } from '../decisions/standing.ts';
import { byText } from '../shared/order.ts';
import { tally, type Tallied, type TallyInput } from '../tally.ts';
import { canonicalFile, canonicalPieces, canonicalText } from './canonical.ts';
import { contentOf, type TallyContent } from './content.ts';
import { eraseStudents } from './erase.ts';
import { hashPieces } from './hash-pieces.ts';
import { inputHash, type InputHash } from './input-hash.ts';

/** A frozen tally: what is signed, its hash, and beside it where the rows came from. */
export interface TallyFile {
	content: TallyContent;
	/** SHA-256 of the canonical text of `content`. */
	sha256: string;
	/** Not hashed: another export of the same rows changes the files and rows named here and nothing above. */
	sources: TallySources;
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
}

/** What stands beside a tally of a snapshot's rows. */
export function tallySources(
	{ id, asOf, snapshotHash, inputs }: Pick<Manifest, 'id' | 'asOf' | 'snapshotHash' | 'inputs'>,
	{ dossierCount, claimsLeftOut }: { dossierCount: number; claimsLeftOut: number }
): FreezeInput['sources'] {
	return {
		dataset: id,
		asOf,
		snapshotHash,
		dossiers: dossierCount,
		claimsLeftOut,
		files: inputs
			.map(({ file, sha256, bytes }) => ({ file, sha256, bytes }))
			.sort((a, b) => byText(a.file, b.file))
	};
}

/** Tallies and freezes. The same rows, rules, decisions and date give the same bytes. */
export async function freeze(input: FreezeInput): Promise<{ file: TallyFile; tallied: Tallied }> {
	const { erased } = standingDecisions(input.decisions, input.rules.appeals.until);
	const { rows, tombstones } = await eraseStudents(input, erased);
	const tallied = tally(rows);
	const content = contentOf(tallied, input.date, {
		pseudonymKey: input.pseudonymKey,
		inputs: await inputHashes(rows, tallied),
		rulesSha256: await textHash(canonicalText(input.rules)),
		tombstones
	});
	return {
		file: {
			content,
			sha256: await contentHash(content),
			sources: { ...input.sources, rows: rowsOf(tallied) }
		},
		tallied
	};
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

/** Of dossiers only those behind a reason: one that no claim points at changes nothing, not even the hash. */
async function inputHashes(input: TallyInput, { cases }: Tallied): Promise<Record<string, InputHash>> {
	const evidence = new Set(cases.flatMap((it) => it.evidence));
	return {
		claims: await inputHash(input.claims),
		dossiers: await inputHash(evidence),
		students: await inputHash(input.students),
		transfers: await inputHash(input.transfers),
		attendance: await inputHash(input.attendance),
		schools: await inputHash(input.schools),
		procedures: await inputHash(input.procedures),
		trainers: await inputHash(input.trainers)
	};
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
