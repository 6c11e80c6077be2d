import { fold, tidy } from '#lib/core/text.ts';
import { AliasBook } from '../names/alias-book.ts';
import { clearWinner } from '../names/clear-winner.ts';
import type { Candidate, Reached } from '../names/reconciliation.ts';
import { nameSimilarity, sameDigits } from '../names/similarity.ts';

export interface School {
	code: string;
	name: string;
}

/** The code of a written school, or null with `school_unmatched`; a near name says so with its score. */
export interface SchoolMatch {
	code: string | null;
	warning: 'school_unmatched' | 'school_ambiguous' | 'school_fuzzy' | 'school_outside' | null;
	detail: string;
	reached: Reached;
	score: number | null;
}

const unsettled = { code: null, detail: '', reached: 'none', score: null } as const;

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

	resolve(text: string): SchoolMatch {
		const said = this.aliases.find('school', text, null);
		if (said?.code === null) {
			const warning = said.none === 'outside' ? 'school_outside' : 'school_unmatched';
			return { ...unsettled, warning, reached: 'alias' };
		}
		const aliased = said && this.#byCode.get(fold(said.code));
		if (aliased) return matched(aliased, 'alias');
		const code = this.#byCode.get(fold(text)) ?? this.#byCode.get(fold(text.split(/\s+[-–]\s+/u)[0] ?? ''));
		if (code) return matched(code, 'exact');
		const key = schoolKey(text);
		const same = this.#schools.filter((each) => each.key === key);
		if (same.length === 1 && same[0])
			return matched(same[0].school, tidy(text) === same[0].school.name ? 'exact' : 'normalised');
		const bare = bareKey(text);
		const level = levelOf(key);
		const named = this.#schools.filter(
			(each) =>
				each.bare === bare && (level === '' || levelOf(each.key) === '' || levelOf(each.key) === level)
		);
		if (named.length === 1 && named[0]) return matched(named[0].school, 'normalised');
		if (named.length > 1) return { ...unsettled, warning: 'school_ambiguous' };
		const best = clearWinner(
			this.#schools
				.filter((each) => sameDigits(bare, each.bare) && (level === '' || levelOf(each.key) === level))
				.map(({ school, bare: own }) => ({ member: school, score: nameSimilarity(bare, own) }))
		);
		if (!best) return { ...unsettled, warning: 'school_unmatched' };
		const { member, score } = best;
		return {
			code: member.code,
			warning: 'school_fuzzy',
			detail: `${member.name} ${score.toFixed(3)}`,
			reached: 'fuzzy',
			score
		};
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

function matched(school: School, reached: Reached): SchoolMatch {
	return { code: school.code, warning: null, detail: '', reached, score: null };
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
