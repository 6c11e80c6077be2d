import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import { meanDistance, type Distance } from './distance.ts';
import type { Ground } from './ground.ts';

/** Why a ward is worth going to; each from one table, in the order they are read out. */
export type Reason =
	/** Its online share lies, with its whole interval, below that of all wards. */
	| { kind: 'below'; value: number; whole: number }
	/** No session was held in it up to the end of the period. */
	| { kind: 'untrained' }
	/** Less of its need for devices and lines is met than of all wards'. */
	| { kind: 'devices'; met: number; need: number; value: number; whole: number }
	| { kind: 'deprived'; tag: string }
	/** Its people live farther from the one-stop office than those of all wards, by a quarter or more. */
	| { kind: 'far'; distance: Distance; whole: Distance }
	/** Its officers carry more dossiers each than those of all wards, by a quarter or more. */
	| { kind: 'load'; each: number; whole: number }
	| { kind: 'officers_untrained'; untrained: number; officers: number };

/** Dossiers filed on paper for a procedure that could be filed online that day. */
export interface MissedProcedure {
	procedure: string;
	paper: number;
}

export interface MissedWard {
	ward: string;
	paper: number;
	/** Dossiers of procedures offered online. */
	offered: number;
	/** Per 1,000 residents; null without a population. */
	perThousand: number | null;
	reasons: Reason[];
	/** Most paper first. */
	procedures: MissedProcedure[];
	/** What most people named, of what enough did to be shown; null without a survey. */
	barrier: { reason: string; people: number } | null;
}

/** Rows of indicators that reasons are made of; the first key is the ward. */
export interface MissedEvidence {
	/** D1c by ward, and of all wards. */
	takeUp: readonly IndicatorRow[];
	whole: number | null;
	/** D1c by ward and procedure. */
	procedures: readonly IndicatorRow[];
	/** O2 by ward. */
	devices: readonly IndicatorRow[];
	/** All dossiers: denominators of D1a by ward. */
	dossiers: readonly IndicatorRow[];
	ground: Ground;
	/** Last day of the period, counted from 1970-01-01. */
	until: number;
}

/** How much more than all officers a ward's must carry, and how much farther than all its people must live, to be a reason. */
const MUCH = 1.25;

/**
 * Wards by the dossiers that could move online, most first, each with the reasons the data give. Reasons are not weighed against
 * each other: nothing is known by which to do so. Wards without such dossiers are left out.
 */
export function missedWards(evidence: MissedEvidence): MissedWard[] {
	const { ground } = evidence;
	const byWard = new Map(ground.wards.map((ward) => [ward.ward, ward]));
	return evidence.takeUp
		.flatMap((row): MissedWard[] => {
			const ward = row.keys[0];
			const paper = paperOf(row);
			if (typeof ward !== 'string' || paper === 0) return [];
			const population = byWard.get(ward)?.population ?? null;
			return [
				{
					ward,
					paper,
					offered: row.denominator ?? 0,
					perThousand: population === null || population === 0 ? null : (paper / population) * 1000,
					reasons: reasonsOf(ward, row, evidence),
					procedures: proceduresOf(ward, evidence.procedures),
					barrier: barrierOf(ward, ground)
				}
			];
		})
		.sort((one, other) => other.paper - one.paper);
}

/** Dossiers of a row of D1c that were not filed online. */
export function paperOf({ numerator, denominator }: IndicatorRow): number {
	return (denominator ?? 0) - (numerator ?? 0);
}

function reasonsOf(ward: string, row: IndicatorRow, evidence: MissedEvidence): Reason[] {
	const { whole, ground, until } = evidence;
	const reasons: Reason[] = [];
	if (whole !== null && row.value !== null && row.upper !== null && row.upper < whole)
		reasons.push({ kind: 'below', value: row.value, whole });
	if (ground.sessions.length > 0 && !ground.sessions.some((held) => held.ward === ward && held.day <= until))
		reasons.push({ kind: 'untrained' });
	const devices = devicesOf(ward, evidence.devices);
	if (devices !== null) reasons.push(devices);
	const own = ground.wards.find((each) => each.ward === ward);
	if (own?.deprivation) reasons.push({ kind: 'deprived', tag: own.deprivation });
	const far = farOf(ward, evidence);
	if (far !== null) reasons.push(far);
	const load = loadOf(ward, evidence);
	if (load !== null) reasons.push(load);
	if (own && own.officers !== null && own.trainedOfficers !== null && own.trainedOfficers < own.officers)
		reasons.push({
			kind: 'officers_untrained',
			untrained: own.officers - own.trainedOfficers,
			officers: own.officers
		});
	return reasons;
}

function devicesOf(ward: string, rows: readonly IndicatorRow[]): Reason | null {
	const sum = (list: readonly IndicatorRow[]) => ({
		met: list.reduce((total, { numerator }) => total + (numerator ?? 0), 0),
		need: list.reduce((total, { denominator }) => total + (denominator ?? 0), 0)
	});
	const own = sum(rows.filter(({ keys }) => keys[0] === ward));
	const all = sum(rows);
	if (own.need === 0 || own.met / own.need >= all.met / all.need) return null;
	return { kind: 'devices', ...own, value: own.met / own.need, whole: all.met / all.need };
}

/** The whole is the mean over paper dossiers, each as far away as its ward. */
function farOf(ward: string, { takeUp, ground }: MissedEvidence): Reason | null {
	const known = new Map(ground.wards.map((each) => [each.ward, each.distance]));
	const own = known.get(ward) ?? null;
	const whole = meanDistance(
		takeUp.map((row) => ({ distance: known.get(row.keys[0] ?? '') ?? null, weight: paperOf(row) }))
	);
	if (own === null || whole === null || own.km <= 0) return null;
	return own.km >= MUCH * whole.km ? { kind: 'far', distance: own, whole } : null;
}

/** The dossiers a ward's officers carry. */
export interface OfficerLoad {
	ward: string;
	dossiers: number;
	officers: number;
	each: number;
}

/** The wards whose officers are known by the dossiers each of them carries, most first. `dossiers`: rows of D1a by ward. */
export function officerLoads({
	dossiers,
	ground
}: Pick<MissedEvidence, 'dossiers' | 'ground'>): OfficerLoad[] {
	const known = new Map(ground.wards.map((each) => [each.ward, each.officers ?? 0]));
	return dossiers
		.flatMap(({ keys: [ward], denominator }): OfficerLoad[] => {
			const officers = known.get(ward ?? '') ?? 0;
			const count = denominator ?? 0;
			return ward != null && officers > 0
				? [{ ward, dossiers: count, officers, each: count / officers }]
				: [];
		})
		.sort((one, other) => other.each - one.each);
}

function loadOf(ward: string, evidence: MissedEvidence): Reason | null {
	const loads = officerLoads(evidence);
	const own = loads.find((load) => load.ward === ward);
	if (!own) return null;
	const sum = (of: 'dossiers' | 'officers') => loads.reduce((total, load) => total + load[of], 0);
	const whole = sum('dossiers') / sum('officers');
	return own.each >= MUCH * whole && own.each > 0 ? { kind: 'load', each: own.each, whole } : null;
}

function proceduresOf(ward: string, rows: readonly IndicatorRow[]): MissedProcedure[] {
	return rows
		.flatMap((row): MissedProcedure[] => {
			const [place, procedure] = row.keys;
			const paper = paperOf(row);
			return place === ward && typeof procedure === 'string' && paper > 0 ? [{ procedure, paper }] : [];
		})
		.sort((one, other) => other.paper - one.paper);
}

function barrierOf(ward: string, { barriers }: Ground): MissedWard['barrier'] {
	const [first] = barriers
		.flatMap(({ ward: at, reason, people }) => (at === ward && people ? [{ reason, people }] : []))
		.sort((one, other) => other.people - one.people);
	return first ?? null;
}
