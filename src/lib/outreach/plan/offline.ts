import type { Engine } from '#lib/engine/engine.ts';
import { answer, type AnswerOptions } from '#lib/indicators/answer.ts';
import type { Potential } from './gains.ts';

/** What each ward could still file online: the dossiers it filed offline, by procedure and in all; 0 where it filed none. */
export async function offlineDossiers(engine: Engine, options: AnswerOptions): Promise<Potential> {
	const counts = new Map<string, number>();
	for (const by of [['ward'], ['ward', 'procedure']] as const) {
		const { rows } = await answer(engine, 'D1a', by, { filters: [] }, options);
		for (const { keys, numerator, denominator } of rows)
			counts.set(JSON.stringify(keys), (denominator ?? 0) - (numerator ?? 0));
	}
	return (place, procedure) =>
		counts.get(JSON.stringify(procedure === null ? [place] : [place, procedure])) ?? 0;
}
