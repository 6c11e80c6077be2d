import { beforeAll, describe, expect, it } from 'vitest';
import { dayNumber, isoDate } from '#lib/core/dates.ts';
import { offeredOnline } from '../world/procedures.ts';
import type { Dossier } from '../world/dossier.ts';
import { simulate } from '../world/simulate.ts';
import { schools } from './schools.ts';
import { sessions } from './sessions.ts';
import { students } from './students.ts';
import { training, waves, world } from './world.ts';

let dossiers: Dossier[];
beforeAll(() => {
	dossiers = simulate(world);
}, 60_000);

describe('dossiers', () => {
	it('are 60,000, numbered by the day they were accepted on', () => {
		expect(dossiers).toHaveLength(60_000);
		expect(new Set(dossiers.map((d) => d.id)).size).toBe(60_000);
		for (const d of dossiers) {
			if (!/^000\.00\.00\.H26-\d{6}-\d{4}$/.test(d.id)) throw new Error(d.id);
			if (`20${d.id.slice(14, 20)}` !== isoDate(d.day).replaceAll('-', '')) throw new Error(d.id);
		}
	});

	it('lie in the two years, and no moment comes before the one it follows', () => {
		for (const d of dossiers) {
			const moments = [
				d.submittedAt,
				d.acceptedAt,
				d.supplementAt,
				d.supplementedAt,
				d.finishedAt,
				d.returnedAt
			];
			const known = moments.filter((m) => m !== null);
			if (known.some((m, i) => i > 0 && m < (known[i - 1] as number))) throw new Error(d.id);
		}
		expect(isoDate(dossiers[0]?.day ?? 0)).toBe('2016-03-01');
		expect((dossiers.at(-1)?.day ?? 0) <= dayNumber('2018-02-28')).toBe(true);
	});

	it('use at least 40 procedures and every ward', () => {
		expect(new Set(dossiers.map((d) => d.procedure.code)).size).toBeGreaterThanOrEqual(40);
		expect(new Set(dossiers.map((d) => d.place.code)).size).toBe(11);
	});
});

/** Difference in differences of the online share, in points, with its standard error. */
function did(
	treated: (d: Dossier) => boolean,
	before: [string, string],
	after: [string, string],
	left: (d: Dossier) => boolean
) {
	const share = (group: boolean, [from, to]: [string, string]) => {
		const own = dossiers.filter(
			(d) =>
				offeredOnline(d.procedure) &&
				left(d) &&
				treated(d) === group &&
				d.day >= dayNumber(from) &&
				d.day <= dayNumber(to)
		);
		const p = own.filter((d) => d.channel === 'online').length / own.length;
		return { p, v: (p * (1 - p)) / own.length };
	};
	const [a, b, c, d] = [share(true, after), share(true, before), share(false, after), share(false, before)];
	return { points: 100 * (a.p - b.p - (c.p - d.p)), se: 100 * Math.sqrt(a.v + b.v + c.v + d.v) };
}

describe('the built-in effects', () => {
	it('of the training is found by difference in differences', () => {
		const wards = new Set(Object.keys(training.from));
		const found = did(
			(d) => wards.has(d.place.code),
			['2016-03-01', '2017-02-28'],
			['2017-03-17', '2017-06-30'],
			() => true
		);
		expect(Math.abs(found.points - training.points)).toBeLessThan(3 * found.se);
		expect(found.points).toBeGreaterThan(2 * found.se);
	});

	it('of each wave is found against the wards that never had one', () => {
		const ever = new Set(waves.flatMap((wave) => Object.keys(wave.from)));
		for (const wave of waves) {
			const [from] = Object.values(wave.from) as [string];
			const own = new Set(Object.keys(wave.from));
			const found = did(
				(d) => own.has(d.place.code),
				['2017-04-01', isoDate(dayNumber(from) - 1)],
				[from, '2018-02-28'],
				(d) => own.has(d.place.code) || !ever.has(d.place.code)
			);
			expect(Math.abs(found.points - wave.points), wave.id).toBeLessThan(3 * found.se);
		}
	});
});

describe('the campaign of March 2017', () => {
	it('reaches ten public schools, and most of over 2,000 students', () => {
		const all = students().filter((s) => s.grade === 8);
		const present = all.filter((s) => s.present === 'x').length;
		expect(schools.filter((s) => s.ownership === 'public')).toHaveLength(10);
		expect(schools.filter((s) => s.ownership === 'private')).toHaveLength(3);
		expect(all).toHaveLength(2_050);
		expect(present).toBeGreaterThan(2_000);
		expect(present).toBeLessThan(2_050);
	});

	it('has one joint session of nearly 500 on 6 March, and none outside 1–16 March', () => {
		const own = sessions(students()).filter((s) => s.audience === 'Học sinh');
		expect(own.filter((s) => (s.present ?? 0) > 300)).toMatchObject([{ heldOn: '2017-03-06', present: 492 }]);
		expect(own.every((s) => s.heldOn >= '2017-03-01' && s.heldOn <= '2017-03-16')).toBe(true);
		expect(new Set(own.map((s) => s.school)).size).toBe(10);
	});
});
