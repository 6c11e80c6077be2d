import { fold, tidy } from '#lib/core/text.ts';
import { AliasBook } from '../names/alias-book.ts';
import { clearWinner } from '../names/clear-winner.ts';
import { schoolMatches, type NameMatch } from '../names/match.ts';
import type { Candidate } from '../names/reconciliation.ts';
import { nameSimilarity, sameDigits } from '../names/similarity.ts';
import { calledOn, namesOf, schoolOn, type School } from './school-dates.ts';

/** A school as it is called in a period. */
interface Called {
	school: School;
	name: string;
	key: string;
	bare: string;
}

/**
 * Resolves a school's code or name on a day: what a person said; exact code; the same name; the same name without its level if one
 * bears it; nearly, if it is the clear winner. Only schools there are on the day count, by the names they have then; a name of another time
 * is never taken for a neighbour's misspelling. Day null: of rows and schools without dates.
 */
export class SchoolResolver {
	readonly #byCode: ReadonlyMap<string, School>;
	/** Names of any time. */
	readonly #everKeys: ReadonlySet<string>;
	readonly #calledOn = new Map<number | null, readonly Called[]>();

	constructor(
		private readonly schools: readonly School[],
		private readonly aliases: AliasBook = new AliasBook([], [])
	) {
		this.#byCode = new Map(schools.map((school) => [fold(school.code), school]));
		this.#everKeys = new Set(schools.flatMap((school) => namesOf(school).map(schoolKey)));
	}

	resolve(text: string, day: number | null = null): NameMatch<'school'> {
		const schools = this.#on(day);
		const said = this.aliases.find('school', text, day);
		if (said?.code === null) return schoolMatches.leftOpen(said);
		const aliased = said && this.#coded(said.code, day);
		if (aliased) return schoolMatches.settled(aliased.code, 'alias');
		const coded = this.#coded(text, day) ?? this.#coded(text.split(/\s+[-–]\s+/u)[0] ?? '', day);
		if (coded) return schoolMatches.settled(coded.code, 'exact');
		const key = schoolKey(text);
		const same = schools.filter((each) => each.key === key);
		if (same.length === 1 && same[0]) {
			const { school, name } = same[0];
			return schoolMatches.settled(school.code, tidy(text) === name ? 'exact' : 'normalised');
		}
		if (same.length === 0 && this.#everKeys.has(key)) return schoolMatches.unmatched;
		const bare = bareKey(text);
		const level = levelOf(key);
		const named = schools.filter(
			(each) =>
				each.bare === bare && (level === '' || levelOf(each.key) === '' || levelOf(each.key) === level)
		);
		if (named.length === 1 && named[0]) return schoolMatches.settled(named[0].school.code, 'normalised');
		if (named.length > 1) return schoolMatches.ambiguous;
		const best = clearWinner(
			schools
				.filter((each) => sameDigits(bare, each.bare) && (level === '' || levelOf(each.key) === level))
				.map(({ school: { code }, name, bare: own }) => ({
					member: { code, name },
					score: nameSimilarity(bare, own)
				}))
		);
		return best ? schoolMatches.nearly(best.member, best.score) : schoolMatches.unmatched;
	}

	/** Schools a doubtful text may mean on a day: what the school it names at another time is then, and those called alike. */
	candidates(text: string, day: number | null = null): Candidate[] {
		const [key, bare] = [schoolKey(text), bareKey(text)];
		const alike = this.#on(day).map(({ school: { code }, name, bare: own }): Candidate => ({
			code,
			name,
			score: nameSimilarity(bare, own),
			why: 'name'
		}));
		if (day === null) return alike;
		const once = this.schools.filter(
			(school) => fold(school.code) === fold(text) || namesOf(school).some((name) => schoolKey(name) === key)
		);
		const then = once.flatMap((school) => becameOn(school, this.schools, day));
		const succeeded = then.map(({ code, name }): Candidate => ({
			code,
			name,
			score: 1 / then.length,
			why: 'succession'
		}));
		return [...succeeded, ...alike];
	}

	#coded(code: string, day: number | null): School | undefined {
		const found = this.#byCode.get(fold(code));
		return found && schoolOn(found, day) ? found : undefined;
	}

	#on(day: number | null): readonly Called[] {
		let called = this.#calledOn.get(day);
		if (!called) {
			called = this.schools
				.filter((school) => schoolOn(school, day))
				.map((school) => {
					const name = calledOn(school, day);
					return { school, name, key: schoolKey(name), bare: bareKey(name) };
				});
			this.#calledOn.set(day, called);
		}
		return called;
	}
}

/** What there is on a day of a school of another time: itself under another name, what it was merged into, or what was merged into it. */
function becameOn(school: School, schools: readonly School[], day: number): { code: string; name: string }[] {
	const seen = new Set([school]);
	for (const one of seen) {
		if (schoolOn(one, day)) continue;
		const later = one.validTo !== null && one.validTo < day;
		for (const other of schools)
			if (later ? other.code === one.mergedInto : other.mergedInto === one.code) seen.add(other);
	}
	return [...seen]
		.filter((one) => schoolOn(one, day))
		.map((one) => ({ code: one.code, name: calledOn(one, day) }));
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
