import type { Campaign } from '../core/campaign.ts';
import { dateSorted } from '../core/sorted.ts';
import { fileTruth, setTruth, tally, wardAsWritten, type FileTruth } from '../core/truth.ts';
import { exportRows, type ExportRow } from '../export/dossier-export.ts';
import { utf8 } from '../formats/csv.ts';
import { catalogueFile, holidayFile } from '../world/catalogue.ts';
import { datasetFile } from '../world/dataset.ts';
import { effectFile } from '../world/effect-file.ts';
import { simulate } from '../world/simulate.ts';
import type { State } from '../world/state.ts';
import { claims as makeClaims, type Claim } from './claims.ts';
import { dossierFiles } from './dossier-files.ts';
import { educationFiles } from './education-files.ts';
import { effectWords } from './effect-words.ts';
import { exports } from './exports.ts';
import { outreachFiles } from './outreach-files.ts';
import { places } from './places.ts';
import { practiceDossiers } from './practice.ts';
import { registerFiles } from './register-files.ts';
import { rulesFile } from './rules-file.ts';
import { sessions as makeSessions } from './sessions.ts';
import { students as makeStudents } from './students.ts';
import { territoryFiles } from './territory-files.ts';
import { world } from './world.ts';

/** The campaign of March 2017 with two years of dossiers around it. */
export async function thanhXuan2017(): Promise<Campaign> {
	const real = simulate(world);
	const practice = practiceDossiers(real);
	const dossiers = dateSorted([...real, ...practice]);
	const students = makeStudents();
	const sessions = makeSessions(students);
	const claims = makeClaims(students, real, practice);

	const last = new Map<string, State>();
	const rows = new Map<keyof typeof exports, ExportRow[]>();
	const truth: Record<string, FileTruth> = {};
	for (const [name, spec] of Object.entries(exports) as [
		keyof typeof exports,
		(typeof exports)[keyof typeof exports]
	][]) {
		const earlier = new Set(last.keys());
		const own = exportRows(spec, world.seed, dossiers, last);
		rows.set(name, own);
		truth[spec.file] = fileTruth(own, earlier);
	}
	const inScope = students.filter((s) => s.grade === 8);
	return {
		id: 'thanh-xuan-2017',
		files: [
			datasetFile({
				title: { vi: 'Thanh Xuân 2017 (dữ liệu mô phỏng)', en: 'Thanh Xuân 2017 (synthetic data)' },
				asOf: '2018-03-05',
				districts: ['009'],
				campaigns: [
					{
						from: '2017-03-01',
						to: '2017-03-16',
						title: { vi: 'Tập huấn học sinh lớp 8', en: 'Training of grade 8' }
					},
					{
						from: '2017-07-01',
						to: '2017-11-01',
						title: { vi: 'Ba đợt khu dân cư điện tử', en: 'Three waves of electronic residential areas' }
					}
				]
			}),
			{ path: 'EFFECT.md', bytes: utf8(effectFile(world, real, effectWords)) },
			...(await dossierFiles(rows)),
			...(await educationFiles(students, sessions, claims)),
			...territoryFiles(),
			catalogueFile(),
			holidayFile(['2016', '2017', '2018']),
			...outreachFiles(students, claims),
			...registerFiles(real),
			rulesFile()
		],
		truth: {
			set: setTruth(real, last),
			practice: practice.length,
			files: truth,
			students: {
				enrolled: inScope.length,
				present: inScope.filter((s) => s.present === 'x').length,
				onRolls: students.length
			},
			sessions: tally(sessions.map((s) => s.audience)),
			claims: tally(claims.map((c) => c.made)),
			// A claim that was sound until another put the same dossier on its paper.
			disputed: disputed(claims)
		},
		summary: {
			title: 'Thanh Xuân 2017',
			byWard: tally(real.map(wardAsWritten)),
			names: Object.fromEntries(places.map((p) => [p.code, p.name]))
		}
	};
}

/** Claims on a dossier that claims of two students name. */
function disputed(claims: readonly Claim[]): number {
	const students = new Map<string, Set<string>>();
	for (const { dossierId, student } of claims)
		students.set(dossierId, (students.get(dossierId) ?? new Set()).add(student));
	return claims.filter(
		({ dossierId, made }) => made !== 'practice_dossier' && (students.get(dossierId)?.size ?? 0) > 1
	).length;
}
