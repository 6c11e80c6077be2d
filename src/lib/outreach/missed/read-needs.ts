import { dayNumber, type IsoDate } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { funnelsByWard } from '../devices/funnel.ts';
import { isLine } from '../devices/kinds.ts';
import { currentLines } from '../devices/ledger.ts';
import { readLedger } from '../devices/read-ledger.ts';
import type { WardNeeds } from './ground.ts';

/** What each ward asked for and has, devices and lines apart, on the as-of date. Small counts are hidden. */
export async function readNeeds(engine: Engine, asOf: IsoDate): Promise<WardNeeds[]> {
	const lines = currentLines(await readLedger(engine), dayNumber(asOf));
	const found = new Map<string, WardNeeds>();
	for (const part of ['devices', 'lines'] as const) {
		const own = lines.filter(({ kind }) => isLine(kind) === (part === 'lines'));
		for (const { ward, funnel } of funnelsByWard(own)) {
			if (ward === null) continue;
			const needs = found.get(ward) ?? { ward };
			found.set(ward, { ...needs, [part]: funnel && { need: funnel.need, met: funnel.met } });
		}
	}
	return [...found.values()];
}
