import { expect, it } from 'vitest';
import { parseRules } from '#lib/rewards/rules/parse-rules.ts';
import { rulesText } from '../../../../tests/unit/rewards/hand-decided.ts';
import { changedStudentTable } from './changed-students.ts';

it('whom a change of rules touches is listed by code, with tier and place before and after', () => {
	const rules = parseRules(rulesText());
	const change = {
		id: '2263a6990f1c4d77',
		school: 'A',
		class: '8A1',
		before: { tier: 'bronze', place: 4 },
		after: { tier: null, place: null }
	};
	const { columns, rows } = changedStudentTable([change], {
		before: rules,
		after: rules,
		schoolName: new Map([['A', 'THCS A']]),
		afterLabel: 'Sau khi đổi'
	});
	expect(columns.map(({ key }) => key)).toEqual(['student', 'school', 'class', 'before', 'after']);
	// The beginning of the pseudonym, which is what people read and the office can look up.
	expect(rows).toEqual([
		{
			student: '2263a699',
			school: 'THCS A',
			class: '8A1',
			before: 'Mức Đồng, thứ 4',
			after: 'Chưa đạt mức'
		}
	]);
});
