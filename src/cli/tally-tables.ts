import { neutralised } from '#lib/core/formula-text.ts';
import { standingOf, type Places } from '#lib/rewards/awards/places.ts';
import type { ClaimResult } from '#lib/rewards/freeze/content.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { columnsInForce } from '#lib/rewards/rules/columns-in-force.ts';
import { csvChunks } from './csv-text.ts';

export interface TallyTable {
	/** File name without its ending. */
	name: string;
	/** Header first. */
	records: string[][];
}

/**
 * The tally as tables: schools, students, every claim with its reason, the supplementary list, and sources. People are
 * pseudonyms; nothing here may be published, since cells are not suppressed.
 */
export function tallyTables({ content, sources, sha256, sourcesSha256 = '' }: TallyFile): TallyTable[] {
	const columns = columnsInForce(content.rules, content.date);
	const places = content.schools.map(({ place }) => place);
	return [
		{
			name: 'schools',
			records: [
				[
					'school',
					'name',
					'enrolled',
					'trained',
					'students_claiming',
					'students_verified',
					'rewarded',
					'claims',
					...Object.keys(content.totals.outcomes),
					'rate',
					'shrunk',
					'band',
					'place',
					'tied',
					'awards',
					'quota'
				],
				...content.schools.map((school) => [
					school.school,
					text(school.name),
					...[school.enrolled, school.trained, school.studentsClaiming, school.studentsVerified].map(String),
					String(school.rewarded),
					String(school.claims),
					...Object.values(school.outcomes).map(String),
					...[school.rate, school.shrunk, school.band].map(text),
					...placeCells(school.place, places),
					...[school.awards, school.quota].map(text)
				])
			]
		},
		{
			name: 'students',
			records: [
				[
					'student',
					'school',
					'class',
					'claimed',
					'verified',
					'filed',
					'guided',
					'procedures',
					'households',
					'supplementary',
					'tier',
					'place',
					'supplementary_tier',
					'consent',
					...columns.map(({ id }) => id)
				],
				...content.students.map((student) => [
					student.student,
					...[student.school, student.class, student.claimed, student.verified, student.filed].map(text),
					...[student.guided, student.procedures, student.households, student.supplementary].map(text),
					...[student.tier, student.place, student.supplementaryTier, student.consent].map(text),
					...columns.map(({ id }) => text(student.columns[id] ?? null))
				])
			]
		},
		{ name: 'claims', records: claimRecords(content.claims, sources) },
		{
			name: 'not-credited',
			records: claimRecords(
				content.claims.filter(({ outcome }) => outcome !== 'verified'),
				sources
			)
		},
		{
			name: 'supplementary',
			records: claimRecords(
				content.claims.filter(({ list }) => list === 'supplementary'),
				sources
			)
		},
		{
			name: 'sources',
			records: [
				['kind', 'name', 'rows_or_bytes', 'sha256'],
				['tally', content.rules.id, String(content.claims.length), sha256],
				['sources', 'tally.json', String(sources.files.length), sourcesSha256],
				['rules', `${content.rules.id} ${content.rules.version}`, '', content.rulesSha256],
				...Object.entries(content.inputs).map(([name, { rows, sha256: hash }]) => [
					'rows',
					name,
					String(rows),
					hash
				]),
				...sources.files.map(({ file, bytes, sha256: hash }) => ['file', file, String(bytes), hash])
			]
		}
	];
}

/** A table as a file for spreadsheets: a byte order mark, by which they know the letters, and no cell that they would run. */
export function tallyCsv(records: TallyTable['records']): string {
	const tame = records.map((cells) => cells.map(neutralised));
	return `\ufeff${[...csvChunks(tame)].join('')}`;
}

function claimRecords(claims: readonly ClaimResult[], { rows }: TallyFile['sources']): string[][] {
	return [
		[
			'claim',
			'student',
			'school',
			'class',
			'role',
			'relation',
			'date',
			'outcome',
			'reason',
			'list',
			'dossiers',
			'status',
			'flags',
			'decisions',
			'claim_row',
			'dossier_rows'
		],
		...claims.map((claim) => [
			claim.claim,
			claim.student,
			...[claim.school, claim.class, claim.role, claim.relation, claim.date].map(text),
			claim.outcome,
			claim.reason,
			text(claim.list),
			claim.evidence.map(({ dossier }) => dossier).join(' '),
			claim.evidence.map(({ status }) => text(status)).join(' '),
			claim.flags.join(' '),
			claim.decisions.join(' '),
			rows.claims[claim.claim] ?? '',
			claim.evidence.map(({ dossier }) => rows.dossiers[dossier] ?? '').join(' ')
		])
	];
}

/** As page and report tell it: no place where all schools share one, and whether others share it. */
function placeCells(place: number | null, places: Places): string[] {
	const standing = standingOf(place, places);
	return [text(standing?.place ?? null), text(standing?.tied ?? null)];
}

function text(value: string | number | boolean | null): string {
	return value === null ? '' : String(value);
}
