import { dayNumber, isoDate, type IsoDate } from '#lib/core/dates.ts';
import { Random } from '#lib/core/random.ts';
import { personName } from '../world/people.ts';
import { schools, type School } from './schools.ts';
import { SEED } from './world.ts';

export interface Student {
	/** Ten digits, invented; a real identifier of the ministry has another form. */
	id: string;
	name: string;
	bornOn: IsoDate;
	girl: boolean;
	class: string;
	grade: number;
	school: School;
	state: 'Đang học' | 'Chuyển đi';
	consent: boolean;
	/** Session of the campaign the student was called to; null out of scope. */
	session: string | null;
	present: 'x' | 'P' | 'K';
	/** Mark of the test at the end, 0–10 in half points; null when absent or not taken. */
	quiz: number | null;
}

const CLASS_SIZE = 42;

/** Sessions are named after the school and the day: `DVC-01-0306`. */
export function sessionId(school: School, day: IsoDate): string {
	return `DVC-${school.code.slice(-2)}-${day.slice(5).replace('-', '')}`;
}

/** Grade 8 of the ten public schools, and one class of grade 9 that is on a roll by mistake (not in scope). */
export function students(): Student[] {
	const random = new Random(`${SEED}/students`);
	let number = 0;
	const inSchool = (school: School, count: number, grade: number): Student[] =>
		Array.from({ length: count }, (_, i) => {
			number += 1;
			return student(random, school, grade, i, count, number);
		});
	return schools.flatMap((school) =>
		school.ownership === 'private'
			? []
			: [
					...inSchool(school, school.enrolled, 8),
					...(school.code.endsWith('05') ? inSchool(school, 38, 9) : [])
				]
	);
}

function student(
	random: Random,
	school: School,
	grade: number,
	i: number,
	count: number,
	number: number
): Student {
	const classes = Math.ceil(count / CLASS_SIZE);
	const inClass = Math.floor((i * classes) / count);
	const days = grade === 8 ? school.trainedOn : [];
	const day = days[Math.floor((inClass * days.length) / classes)];
	const u = random.next();
	const absent = school.code.endsWith('01') ? i % 62 === 61 : u < 0.028;
	const present = absent ? (random.chance(0.7) ? 'P' : 'K') : 'x';
	return {
		id: `2600${String(100_000 + number)}`,
		name: personName(random),
		bornOn: isoDate(dayNumber(grade === 8 ? '2003-01-01' : '2002-01-01') + random.int(0, 364)),
		girl: random.chance(0.49),
		class: `${grade}A${inClass + 1}`,
		grade,
		school,
		state: random.chance(0.006) ? 'Chuyển đi' : 'Đang học',
		consent: random.chance(0.93),
		session: day === undefined ? null : sessionId(school, day),
		present,
		quiz:
			present === 'x' && day !== undefined && random.chance(0.9)
				? Math.min(10, Math.max(2, Math.round(2 * (7.4 + 1.5 * random.normal())) / 2))
				: null
	};
}
