import type { StatedResources } from './resources.ts';

/** The JSON that `parseResources` reads back as the same resources. */
export function resourcesText(stated: StatedResources): string {
	const formats = stated.formats.map((format) => ({
		...format,
		gainPerPerson: format.gainPerPerson ?? 'estimated'
	}));
	return `${JSON.stringify({ ...stated, formats }, null, '\t')}\n`;
}
