/** What browsers say of a file or a module that could not be fetched at all; they have no code for it. */
const said =
	/failed to fetch|networkerror|load failed|error loading dynamically imported|importing a module script failed/iu;

/** Whether an error tells that nobody answered, as when the server has been closed or the network is gone. */
export function isUnreachable(error: unknown): boolean {
	return error instanceof TypeError && said.test(error.message);
}
