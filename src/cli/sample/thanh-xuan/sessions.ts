import type { IsoDate } from '#lib/core/dates.ts';
import { personName } from '../world/people.ts';
import { Random } from '#lib/core/random.ts';
import { schools } from './schools.ts';
import { sessionId, type Student } from './students.ts';
import { places } from './places.ts';
import { SEED, waves } from './world.ts';

export interface Session {
	id: string;
	heldOn: IsoDate;
	school: string | null;
	place: string | null;
	ward: string | null;
	audience: string;
	topic: string;
	delivery: 'Chính khóa' | 'Ngoại khóa' | 'Sinh hoạt chung';
	trainer: string;
	planned: number;
	present: number | null;
	note: string | null;
}

/** The students' sessions of 1–16 March 2017, officials before them, residents where electronic areas began. */
export function sessions(students: readonly Student[]): Session[] {
	const random = new Random(`${SEED}/sessions`);
	return [...ofStudents(students, random), ...ofOfficials(random), ...ofResidents(random)].sort(
		(a, b) => a.heldOn.localeCompare(b.heldOn) || a.id.localeCompare(b.id)
	);
}

function ofStudents(students: readonly Student[], random: Random): Session[] {
	return schools.flatMap((school) =>
		school.trainedOn.map((heldOn): Session => {
			const id = sessionId(school, heldOn);
			const called = students.filter((student) => student.session === id);
			const joint = called.length > 300;
			return {
				id,
				heldOn,
				school: school.name,
				place: joint ? 'Sân trường' : 'Phòng tin học',
				ward: school.ward,
				audience: 'Học sinh',
				topic: 'Nộp hồ sơ dịch vụ công trực tuyến mức độ 3, 4',
				delivery: joint ? 'Sinh hoạt chung' : random.chance(0.7) ? 'Ngoại khóa' : 'Chính khóa',
				trainer: personName(random),
				planned: called.length,
				present: called.filter((student) => student.present === 'x').length,
				note: joint ? 'gần 500' : null
			};
		})
	);
}

function ofOfficials(random: Random): Session[] {
	const list: [
		id: string,
		heldOn: IsoDate,
		audience: string,
		topic: string,
		planned: number,
		note: string | null
	][] = [
		['CB-01', '2017-02-21', 'Cán bộ, công chức', 'Chữ ký số, quản lý văn bản điện tử', 60, null],
		['CB-02', '2017-02-23', 'Giáo viên', 'Biên soạn tài liệu tuyên truyền dịch vụ công trực tuyến', 40, null],
		['CB-03', '2017-02-27', 'Tổ trưởng dân phố', 'Nộp hồ sơ trực tuyến, khai thác internet', 120, 'hơn 100'],
		['CB-04', '2017-04-18', 'Đoàn viên', 'Ubuntu, OpenOffice', 45, null],
		['CB-05', '2017-05-09', 'Hội phụ nữ', 'Nộp hồ sơ trực tuyến', 70, null],
		['CB-06', '2017-10-12', 'Bí thư chi bộ', 'Khai thác internet, văn bản điện tử', 90, 'khoảng 80 người']
	];
	return list.map(([id, heldOn, audience, topic, planned, note]) => ({
		id,
		heldOn,
		audience,
		topic,
		planned,
		note,
		school: null,
		place: 'Hội trường UBND quận',
		ward: null,
		delivery: 'Sinh hoạt chung',
		trainer: personName(random),
		present: note === null ? planned - random.int(1, 9) : null
	}));
}

/** Two evenings in each ward of a wave, on and after its first day, so that they add no earlier effect. */
function ofResidents(random: Random): Session[] {
	return waves.flatMap((wave) =>
		Object.entries(wave.from).flatMap(([ward, from]) =>
			[4, 18].map((offset, i): Session => {
				const planned = random.int(35, 70);
				const place = places.find((each) => each.code === ward);
				return {
					id: `KDC-${ward}-${i + 1}`,
					heldOn: `${from.slice(0, 8)}${String(offset).padStart(2, '0')}`,
					school: null,
					place: `Nhà văn hóa phường ${place?.name ?? ''}`,
					ward,
					audience: 'Người dân',
					topic: 'Khu dân cư điện tử: nộp hồ sơ, thanh toán trực tuyến',
					delivery: 'Sinh hoạt chung',
					trainer: personName(random),
					planned,
					present: planned - random.int(2, 15),
					note: null
				};
			})
		)
	);
}
