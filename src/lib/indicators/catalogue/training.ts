import type { IndicatorDefinition } from '../definition.ts';
import { attended, enrolment, schools } from '../relations/training.ts';
import { smallNumbers } from './parts.ts';

export const training: IndicatorDefinition[] = [
	{
		id: 'E1',
		name: { vi: 'Bao phủ tập huấn', en: 'Training coverage' },
		formula: {
			vi: 'Số học sinh khác nhau có mặt ÷ sĩ số trong phạm vi',
			en: 'Distinct students present ÷ enrolled in scope'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: attended,
		over: enrolment,
		numerator: { distinct: 'student' },
		denominator: { sum: 'enrolled' },
		requires: [
			{ table: 'attendance' },
			{ table: 'schools', columns: ['enrolled_in_scope'], or: { table: 'students' } }
		],
		suppress: true,
		pitfalls: [
			{
				vi: 'Lượt tham dự không phải là số học sinh: mỗi em tính một lần. Em không có trong danh sách lớp nhận trường của buổi học.',
				en: 'A head count is not distinct students: each counts once. One who is not on the roll takes the school of the session.'
			},
			smallNumbers
		],
		source: null
	},
	{
		id: 'E2',
		name: { vi: 'Trường tham gia', en: 'Schools taking part' },
		formula: {
			vi: 'Trường có ít nhất một buổi tập huấn cho học sinh trong kỳ ÷ trường công lập trong phạm vi',
			en: 'Schools with at least one session for students in the period ÷ public schools in scope'
		},
		kind: 'share',
		unit: 'share',
		direction: 'up',
		relation: schools,
		numerator: { count: 'in_scope AND took_part' },
		denominator: { count: 'in_scope' },
		extra: { private_schools: { count: 'NOT in_scope' } },
		requires: [{ table: 'schools' }, { table: 'sessions' }],
		suppress: false,
		pitfalls: [
			{
				vi: 'Phạm vi là trường công lập (trường không ghi loại hình được coi là công lập); số trường tư thục hiện bên cạnh.',
				en: 'In scope are public schools (a school of unstated ownership counts as public); private ones are counted beside it.'
			}
		],
		source: null
	}
];
