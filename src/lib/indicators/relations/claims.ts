import { timeDimensions } from '#lib/model/dimensions.ts';
import { raw } from '#lib/sql/sql.ts';
import type { Relation } from '../definition.ts';
import { judgedClaims } from './verified.ts';

/** One row a claim, with its verdict and the school on the roll. */
export const claims: Relation = {
	id: 'claims',
	grain: { vi: 'phiếu tham gia', en: 'claim' },
	source: () =>
		raw(`(
		SELECT judged.*, students.school
		FROM ${judgedClaims} AS judged LEFT JOIN students ON students.student = judged.student
	) AS claimed`),
	date: 'done_on',
	period: 'where',
	columns: { school: 'school', ward: 'ward', procedure: '"procedure"' },
	times: timeDimensions,
	boundaries: false
};
