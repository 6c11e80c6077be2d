/** What the browser says of the room it gives this site, in bytes. */
export interface Space {
	used: number;
	quota: number;
	/** The browser will not clear it by itself when the disk runs low. */
	persisted: boolean;
}

/** Null where the browser does not say. */
export async function space(): Promise<Space | null> {
	const { storage } = navigator;
	if (!storage?.estimate) return null;
	const { usage = 0, quota = 0 } = await storage.estimate();
	return { used: usage, quota, persisted: (await storage.persisted?.()) ?? false };
}

/** Asks that what is stored be kept when the disk runs low; false where the browser or its user says no. */
export async function askToPersist(): Promise<boolean> {
	const { storage } = navigator;
	if (!storage?.persist) return false;
	return (await storage.persisted()) || storage.persist();
}
