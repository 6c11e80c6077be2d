import type { CellValue } from 'hucre/xlsx';
import { byText } from '#lib/core/order.ts';
import type { Locale } from '#lib/i18n/generated/runtime.js';
import * as m from '#lib/i18n/generated/messages.js';
import { standingOf } from '#lib/rewards/awards/places.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { awardsReason, methodSteps, methodWords } from '../apportionment.ts';
import { outcomeWords } from '../words.ts';
import { COUNT, QUOTA, SHARE, yesOrNo, type Sheet } from './sheet.ts';

export function schoolSheet({ content }: TallyFile, locale: Locale): Sheet {
	const said = { locale };
	const count = (label: string) => ({ label, format: COUNT });
	const places = content.schools.map(({ place }) => place);
	const placeCells = (place: number | null): CellValue[] => {
		const standing = standingOf(place, places);
		return standing === null ? [null, null] : [standing.place, yesOrNo(standing.tied, locale)];
	};
	return {
		name: m.tally_sheet_schools({}, said),
		columns: [
			{ label: m.tally_school({}, said) },
			{ label: m.tally_school_name({}, said) },
			count(m.tally_enrolled({}, said)),
			count(m.tally_trained({}, said)),
			count(m.tally_students_claiming({}, said)),
			count(m.tally_students_verified({}, said)),
			count(m.tally_rewarded({}, said)),
			count(m.tally_claims({}, said)),
			count(outcomeWords('verified', locale)),
			count(outcomeWords('waiting', locale)),
			count(outcomeWords('failed', locale)),
			count(outcomeWords('refused', locale)),
			count(outcomeWords('decision', locale)),
			{ label: m.tally_rate({}, said), format: SHARE },
			{ label: m.tally_shrunk({}, said), format: SHARE },
			count(m.tally_place({}, said)),
			{ label: m.tally_tied({}, said) },
			count(m.tally_awards({}, said))
		],
		rows: content.schools.map((school) => [
			school.school,
			school.name,
			school.enrolled,
			school.trained,
			school.studentsClaiming,
			school.studentsVerified,
			school.rewarded,
			school.claims,
			school.outcomes.verified,
			school.outcomes.waiting,
			school.outcomes.failed,
			school.outcomes.refused,
			school.outcomes.decision,
			school.rate,
			school.shrunk,
			...placeCells(school.place),
			school.awards
		])
	};
}

/** How the certificates are shared out over the schools, by which method and why each has as many. */
export function awardSheet({ content }: TallyFile, locale: Locale): Sheet {
	const said = { locale };
	const { method, basis } = content.rules.schools;
	return {
		name: m.tally_sheet_awards({}, said),
		columns: [
			{ label: m.tally_school({}, said) },
			{ label: m.tally_school_name({}, said) },
			{ label: m.tally_rewarded({}, said), format: COUNT },
			{ label: m.tally_quota({}, said), format: QUOTA },
			{ label: m.tally_awards({}, said), format: COUNT },
			{ label: m.tally_awards_why({}, said) },
			{ label: m.tally_awards_method({}, said) },
			{ label: m.tally_basis({}, said) }
		],
		rows: content.schools.map((school) => [
			school.school,
			school.name,
			school.rewarded,
			school.quota,
			school.awards,
			awardsReason(school, content, locale),
			`${methodWords(method, locale)}. ${methodSteps(method, locale)}`,
			basis
		])
	};
}

export function classSheet({ content }: TallyFile, locale: Locale): Sheet {
	const said = { locale };
	const classes = new Map<
		string,
		{ school: string; name: string; claiming: number; verified: number; rewarded: number }
	>();
	for (const { school, class: name, verified, tier } of content.students) {
		const key = `${school ?? ''}\n${name ?? ''}`;
		const own = classes.get(key) ?? {
			school: school ?? '',
			name: name ?? '',
			claiming: 0,
			verified: 0,
			rewarded: 0
		};
		own.claiming++;
		if (verified > 0) own.verified++;
		if (tier !== null) own.rewarded++;
		classes.set(key, own);
	}
	return {
		name: m.tally_sheet_classes({}, said),
		columns: [
			{ label: m.tally_school({}, said) },
			{ label: m.tally_class({}, said) },
			{ label: m.tally_students_claiming({}, said), format: COUNT },
			{ label: m.tally_students_verified({}, said), format: COUNT },
			{ label: m.tally_rewarded({}, said), format: COUNT }
		],
		rows: [...classes]
			.sort(([a], [b]) => byText(a, b))
			.map(([, own]) => [own.school, own.name, own.claiming, own.verified, own.rewarded])
	};
}
