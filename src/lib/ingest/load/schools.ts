import { fold, tidy } from '#lib/core/text.ts';
import { AliasBook } from '../names/alias-book.ts';
import { clearWinner } from '../names/clear-winner.ts';
import { schoolMatches, type NameMatch } from '../names/match.ts';
import type { Candidate } from '../names/reconciliation.ts';
import { nameSimilarity, sameDigits } from '../names/similarity.ts';

export interface School {
	code: string;
	name: string;
}

/**
 * Resolves a school's code or name: what a person said; exact code; the same name; the same name without its level if one
 * bears it; nearly, if it is the clear winner.
 */
export class SchoolResolver {
	readonly #schools: readonly { school: School; key: string; bare: string }[];
	readonly #byCode: ReadonlyMap<string, School>;

	constructor(
		schools: readonly School[],
		private readonly aliases: AliasBook = new AliasBook([], [])
	) {
		this.#schools = schools.map((school) => ({
			school,
			key: schoolKey(school.name),
			bare: bareKey(school.name)
		}));
		this.#byCode = new Map(schools.map((school) => [fold(school.code), school]));
	}

	resolve(text: string): NameMatch<'school'> {
		const said = this.aliases.find('school', text, null);
		if (said?.code === null) return schoolMatches.leftOpen(said);
		const aliased = said && this.#byCode.get(fold(said.code));
		if (aliased) return schoolMatches.settled(aliased.code, 'alias');
		const coded = this.#byCode.get(fold(text)) ?? this.#byCode.get(fold(text.split(/\s+[-–]\s+/u)[0] ?? ''));
		if (coded) return schoolMatches.settled(coded.code, 'exact');
		const key = schoolKey(text);
		const same = this.#schools.filter((each) => each.key === key);
		if (same.length === 1 && same[0]) {
			const { code, name } = same[0].school;
			return schoolMatches.settled(code, tidy(text) === name ? 'exact' : 'normalised');
		}
		const bare = bareKey(text);
		const level = levelOf(key);
		const named = this.#schools.filter(
			(each) =>
				each.bare === bare && (level === '' || levelOf(each.key) === '' || levelOf(each.key) === level)
		);
		if (named.length === 1 && named[0]) return schoolMatches.settled(named[0].school.code, 'normalised');
		if (named.length > 1) return schoolMatches.ambiguous;
		const best = clearWinner(
			this.#schools
				.filter((each) => sameDigits(bare, each.bare) && (level === '' || levelOf(each.key) === level))
				.map(({ school, bare: own }) => ({ member: school, score: nameSimilarity(bare, own) }))
		);
		return best ? schoolMatches.nearly(best.member, best.score) : schoolMatches.unmatched;
	}

	/** Schools a doubtful text may mean, by how alike the names without their level are. */
	candidates(text: string): Candidate[] {
		const bare = bareKey(text);
		return this.#schools.map(({ school, bare: own }) => ({
			...school,
			score: nameSimilarity(bare, own),
			why: 'name'
		}));
	}
}

/** Folded, the word "trường" dropped and levels in their short form: `thcs khuong dinh`. */
function schoolKey(name: string): string {
	return fold(name)
		.replace(/\btruong\b/g, ' ')
		.replace(/\btrung hoc co so\b/g, 'thcs')
		.replace(/\btrung hoc pho thong\b/g, 'thpt')
		.replace(/\btieu hoc\b/g, 'th')
		.replace(/\s+/g, ' ')
		.trim();
}

const levels = /\b(thcs|thpt|th|mn)\b/;

function levelOf(key: string): string {
	return levels.exec(key)?.[1] ?? '';
}

function bareKey(name: string): string {
	return schoolKey(name).replace(levels, ' ').replace(/\s+/g, ' ').trim();
}
