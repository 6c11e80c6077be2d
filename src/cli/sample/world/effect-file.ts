import { dayNumber } from '#lib/core/dates.ts';
import { realised } from '../core/att.ts';
import type { Dossier } from './dossier.ts';
import type { Effect, WorldSpec } from './place.ts';

export interface EffectWords {
	heading: string;
	/** What an estimator should compare, one paragraph an item. */
	advice: readonly string[];
}

/** `EFFECT.md`: the rise that was built in, exactly, so that an estimate can be held against it. */
export function effectFile(spec: WorldSpec, dossiers: readonly Dossier[], words: EffectWords): string {
	const shock = spec.commonShock
		? ` + ${spec.commonShock.points / 100} from ${spec.commonShock.from} on, in every ward`
		: '';
	return `# ${words.heading}

Synthetic data. Seed \`${spec.seed}\`; period ${spec.from} to ${spec.to}; ${dossiers.length} real dossiers.

A dossier of a procedure offered online (levels 3 and 4) is filed online with probability

    p = ${spec.online.base} + ${spec.online.drift} · (day − first day) ÷ (last day − first day)${shock}
        + ward shift + level shift (level 3: −0.03, level 4: +0.05) + Σ effects in force in its ward on its day of acceptance

and never where the procedure is not offered online. p is linear and never clipped, the mix of procedures is the same in
every ward, and the drift is common: without the effects the wards' rates move in parallel. One dossier in a hundred has
no channel, and one in a hundred no ward, whatever its channel; the official rate counts a missing channel as in person,
which shrinks every effect on it by that hundredth.

| effect | wards | from | points on dossiers offered online | points on all dossiers | dossiers under it |
|---|---|---|---|---|---|
${spec.effects.flatMap((effect) => effectLines(effect, spec, dossiers)).join('\n')}

Ward shifts: ${spec.places.map((p) => `${p.name} ${p.onlineShift}`).join(', ')}.

${words.advice.join('\n\n')}
`;
}

/** One line for each starting day of the effect, and one for all of it when there are several. */
function effectLines(effect: Effect, spec: WorldSpec, dossiers: readonly Dossier[]): string[] {
	const days = [...new Set(Object.values(effect.from))].sort();
	const name = (code: string) => spec.places.find((p) => p.code === code)?.name ?? code;
	const line = (title: string, wards: readonly string[], from: string) => {
		const under = realised(
			dossiers,
			(d) => wards.includes(d.place.code) && d.day >= dayNumber(effect.from[d.place.code] ?? from),
			effect.points
		);
		return `| ${title} | ${wards.map(name).join(', ')} | ${from} | ${effect.points} | ${under.pointsAll.toFixed(2)} | ${under.treated} |`;
	};
	const wardsFrom = (day: string) => Object.keys(effect.from).filter((code) => effect.from[code] === day);
	const lines = days.map((day) => line(effect.title.en, wardsFrom(day), day));
	return days.length === 1
		? lines
		: [...lines, line(`${effect.title.en}, all`, Object.keys(effect.from), 'each from its own day')];
}
