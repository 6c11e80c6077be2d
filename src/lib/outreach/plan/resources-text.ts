import type { StatedResources } from './resources.ts';

/** The JSON that `parseResources` reads back as the same resources; the same resources give the same text. */
export function resourcesText({ dates, formats, places, floors, ...amounts }: StatedResources): string {
	const { budget, trainersADay, devicesADay, sessionsAPlace } = amounts;
	const stated = formats.map((format) => ({ ...format, gainPerPerson: format.gainPerPerson ?? 'estimated' }));
	const resources = {
		dates,
		budget,
		trainersADay,
		devicesADay,
		sessionsAPlace,
		formats: stated,
		places,
		floors
	};
	return `${JSON.stringify(resources, null, '\t')}\n`;
}
