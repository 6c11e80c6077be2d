/** A file to write: path relative to the dataset's folder. */
export interface OutFile {
	path: string;
	bytes: Uint8Array;
}
