import { dayNumber, isoDate, type IsoDate } from '#lib/core/dates.ts';
import { Random } from '#lib/core/random.ts';
import { dayOf } from '../core/moment.ts';
import type { Dossier } from '../world/dossier.ts';
import { breakId, type ClaimFault, claimFaults, disguiseId } from './claim-faults.ts';
import type { Student } from './students.ts';
import { SEED } from './world.ts';

export interface Claim {
	id: string;
	student: string;
	dossierId: string;
	procedureName: string;
	doneOn: IsoDate;
	relation: string;
	role: 'Tự nộp' | 'Hướng dẫn';
	evidence: string;
	teacherConfirmed: boolean;
	consent: boolean;
	/** What the generator did to it; never written to the file. */
	made: ClaimFault | 'sound';
}

const relations = [
	'Bản thân',
	'Cha mẹ',
	'Cha mẹ',
	'Cha mẹ',
	'Cha mẹ',
	'Ông bà',
	'Ông bà',
	'Hàng xóm',
	'Hàng xóm'
];
const evidence = ['Ảnh chụp màn hình', 'Giấy hẹn', 'Tin nhắn xác nhận', 'Thư điện tử xác nhận'];

/**
 * What trained students said to have done until the end of the school year. Most claims name an online dossier of
 * the student's ward filed after the training; each of the faults of claimFaults is put in a stated number of times.
 */
export function claims(
	students: readonly Student[],
	dossiers: readonly Dossier[],
	practice: readonly Dossier[]
): Claim[] {
	const random = new Random(`${SEED}/claims`);
	const last = dayNumber('2017-05-31');
	const trained = random.shuffled(students.filter((s) => s.session !== null && s.present === 'x'));
	const trainedOn = (s: Student) => dayNumber(`2017-${s.session?.slice(-4, -2)}-${s.session?.slice(-2)}`);
	const spring = random.shuffled(dossiers.filter((d) => d.day > dayNumber('2017-03-02') && d.day <= last));
	const taken = new Set<string>();
	const list: Claim[] = [];

	const take = (student: Student, fits: (d: Dossier) => boolean): Dossier | undefined => {
		const found = spring.find(
			(d) =>
				!taken.has(d.id) &&
				d.place.code === student.school.ward &&
				dayOf(d.submittedAt) > trainedOn(student) &&
				fits(d)
		);
		if (found) taken.add(found.id);
		return found;
	};
	const add = (student: Student, dossier: Dossier, made: Claim['made'], change: Partial<Claim> = {}) => {
		const relation = random.pick(relations);
		list.push({
			id: `P${String(list.length + 1).padStart(4, '0')}`,
			student: student.id,
			dossierId: dossier.id,
			procedureName: dossier.procedure.name,
			doneOn: isoDate(dayOf(dossier.submittedAt)),
			relation,
			role: relation === 'Bản thân' || random.chance(0.25) ? 'Tự nộp' : 'Hướng dẫn',
			evidence: random.pick(evidence),
			teacherConfirmed: random.chance(0.94),
			consent: student.consent,
			made,
			...change
		});
	};
	const online = (d: Dossier) => d.channel === 'online' && !d.channelMissing && d.ending === 'returned';

	for (const student of trained.slice(0, Math.round(trained.length * 0.22))) {
		const wanted = random.chance(0.62) ? 1 : random.chance(0.7) ? 2 : random.int(3, 6);
		for (let i = 0; i < wanted; i += 1) {
			const dossier = take(student, online);
			if (!dossier) break;
			add(student, dossier, 'sound');
		}
	}
	const sound = [...list];
	const others = trained.slice(Math.round(trained.length * 0.22));
	for (const [fault, count] of Object.entries(claimFaults) as [ClaimFault, number][]) {
		for (let i = 0; i < count; i += 1) {
			const student = random.pick(others);
			const model = random.pick(sound);
			const lost = take(student, faultyDossier[fault] ?? online);
			switch (fault) {
				case 'same_claim_twice':
					list.push({ ...model, id: `P${String(list.length + 1).padStart(4, '0')}`, made: fault });
					break;
				case 'dossier_of_another': {
					const dossier = spring.find((d) => d.id === model.dossierId);
					if (dossier) add(student, dossier, fault, { role: model.role });
					break;
				}
				case 'practice_dossier':
					add(student, random.pick(practice), fault);
					break;
				case 'student_unknown':
					if (lost) add(student, lost, fault, { student: `2699${String(100_000 + i)}` });
					break;
				case 'date_off':
					if (lost)
						add(student, lost, fault, { doneOn: isoDate(dayOf(lost.submittedAt) - random.int(8, 20)) });
					break;
				case 'procedure_other':
					if (lost) add(student, lost, fault, { procedureName: 'Cấp đổi giấy phép lái xe' });
					break;
				case 'id_disguised':
					if (lost) add(student, lost, fault, { dossierId: disguiseId(lost.id, random) });
					break;
				case 'id_typo':
				case 'id_wrong':
					if (lost) add(student, lost, fault, { dossierId: breakId(lost.id, fault, random) });
					break;
				default:
					if (lost) add(student, lost, fault);
			}
		}
	}
	return list;
}

/** Faults that lie in the dossier claimed, not in how it was written down. */
const faultyDossier: Partial<Record<ClaimFault, (d: Dossier) => boolean>> = {
	not_online: (d) => d.channel === 'in_person' && !d.channelMissing,
	failed: (d) => d.channel === 'online' && (d.ending === 'refused' || d.ending === 'stopped'),
	withdrawn: (d) => d.channel === 'online' && d.ending === 'withdrawn'
};
