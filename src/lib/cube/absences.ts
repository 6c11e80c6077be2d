import type { Problem } from '#lib/core/errors.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { indicator } from '#lib/indicators/catalogue.ts';
import { absentInputs } from '#lib/indicators/inputs.ts';

/** Why indicators have nothing to add up: those whose inputs are empty, by id. As `answer` says it for SQL. */
export async function absences(
	engine: Engine,
	indicators: readonly string[]
): Promise<Record<string, Problem>> {
	const absent: Record<string, Problem> = {};
	for (const id of indicators) {
		const inputs = await absentInputs(engine, indicator(id));
		if (inputs.length > 0) {
			absent[id] = { code: 'inputs_absent', params: { indicator: id, inputs: inputs.join(', ') } };
		}
	}
	return absent;
}
