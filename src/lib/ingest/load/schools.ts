import { fold } from '#lib/core/text.ts';
import { FUZZY_LIMIT } from './units/resolve-ward.ts';
import { jaroWinkler } from './units/jaro-winkler.ts';

export interface School {
	code: string;
	name: string;
}

/** The code of a written school, or null with `school_unmatched`; a near name says so with its score. */
export interface SchoolMatch {
	code: string | null;
	warning: 'school_unmatched' | 'school_fuzzy' | null;
	detail: string;
}

/** Resolves a school's code or name: exact code; the same name; the same name without its level if one bears it; nearly. */
export function schoolResolver(schools: readonly School[]): (text: string) => SchoolMatch {
	const keyed = schools.map((school) => ({
		school,
		key: schoolKey(school.name),
		bare: bareKey(school.name)
	}));
	const byCode = new Map(schools.map((school) => [fold(school.code), school]));
	const match = (school: School): SchoolMatch => ({ code: school.code, warning: null, detail: '' });
	return (text) => {
		const code = byCode.get(fold(text)) ?? byCode.get(fold(text.split(/\s+[-–]\s+/u)[0] ?? ''));
		if (code) return match(code);
		const key = schoolKey(text);
		const same = keyed.filter((each) => each.key === key);
		if (same.length === 1 && same[0]) return match(same[0].school);
		const bare = bareKey(text);
		const level = levelOf(key);
		const named = keyed.filter(
			(each) =>
				each.bare === bare && (level === '' || levelOf(each.key) === '' || levelOf(each.key) === level)
		);
		if (named.length === 1 && named[0]) return match(named[0].school);
		const near = keyed
			.map((each) => ({ ...each, score: jaroWinkler(bare, each.bare) }))
			.filter((each) => each.score >= FUZZY_LIMIT && (level === '' || levelOf(each.key) === level));
		if (near.length === 1 && near[0] && named.length === 0) {
			return {
				code: near[0].school.code,
				warning: 'school_fuzzy',
				detail: `${near[0].school.name} ${near[0].score.toFixed(3)}`
			};
		}
		return { code: null, warning: 'school_unmatched', detail: '' };
	};
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
