import type { Effect, WorldSpec } from '../world/place.ts';
import { pilotWards, places } from './places.ts';
import { SEED } from './world-seed.ts';

export const PILOT_START = '2020-04-01';

export const pilot: Effect = {
	id: 'pilot',
	title: {
		vi: 'Hỗ trợ người dân tiếp cận chính quyền điện tử',
		en: 'Support residents to reach e-government'
	},
	from: Object.fromEntries(pilotWards.map((code) => [code, PILOT_START])),
	points: 12
};

export const world: WorldSpec = {
	seed: SEED,
	from: '2019-07-01',
	to: '2020-12-31',
	dossiers: 10_000,
	places,
	idPrefix: '000.00.00.H40',
	effects: [pilot],
	online: { base: 0.16, drift: 0.08 },
	commonShock: { from: '2020-04-01', points: 4 }
};

export const effectHeading = {
	heading: 'The effect that was built into Nam Định 2020',
	advice: [
		`**Pilot.** Thống Nhất (13681), Quang Trung (13645) and Hải Thanh (14248) from 1 April 2020; the month is an assumption, the sources only say that the
pilot was running on 7 May 2020. The other 23 units are the comparison.`,
		`**Confounder.** From the same day on everybody files online more often (the pandemic): before and after alone overstates the pilot by that many points;
difference in differences does not.`,
		`**Codes.** 13681 is Thống Nhất until 31 August 2024 and Quang Trung from 1 September 2024; the Quang Trung of 2020 is 13645.`
	]
};
