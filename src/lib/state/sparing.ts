/** What browsers tell of the device; not in every one, and not in TypeScript's own types. */
interface DeviceHints {
	connection?: { saveData?: boolean };
	/** Gigabytes. */
	deviceMemory?: number;
}

/** Whether nothing is to be started before it is needed: the reader asked for little data, or the machine has little memory. */
export function isSparing(): boolean {
	const { connection, deviceMemory } = navigator as Navigator & DeviceHints;
	return connection?.saveData === true || (deviceMemory !== undefined && deviceMemory < 4);
}
