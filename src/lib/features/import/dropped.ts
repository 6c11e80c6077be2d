import type { NamedFile } from './protocol.ts';

/** A file of a drop or of a picker: the folder it came in ('' for a file by itself) and its path in there. */
export interface Dropped {
	root: string;
	path: string;
	file: File;
}

/** Descriptions beside the data, which are not data; the command line passes over the same. */
const describing = [
	/^dataset\.json$/,
	/^mapping\.json$/,
	/^aliases\.json$/,
	/^rules\.json$/,
	/^decisions\.json$/,
	/\.md$/i,
	/^\./,
	/^~\$/,
	/^(Thumbs\.db|desktop\.ini)$/i
];

export interface DroppedFiles {
	files: NamedFile[];
	/** `dataset.json`, `mapping.json` and `aliases.json` of the first folder that has them. */
	dataset: File | null;
	mapping: File | null;
	aliases: File | null;
	/** What the dataset is called unless somebody says otherwise: the folder, or the first file without its ending. */
	name: string;
}

/**
 * Names files as the command line does: by their path in the folder given, a file given by itself by its own name; two with
 * one name get the name of their folder before it. Of a folder descriptions and hidden files are passed over; a file chosen
 * itself is read whatever it is called.
 */
export function nameFiles(dropped: readonly Dropped[]): DroppedFiles {
	const sorted = [...dropped].sort((a, b) => compare(`${a.root}/${a.path}`, `${b.root}/${b.path}`));
	const beside = (name: string) =>
		sorted.find(({ root, path }) => root !== '' && path === name)?.file ?? null;
	const data = sorted.filter(
		({ root, path }) =>
			root === '' || !path.split('/').some((part) => describing.some((pattern) => pattern.test(part)))
	);
	const paths = data.map(({ path }) => path.normalize('NFC'));
	const taken = new Set<string>();
	const files = data.map(({ root, path, file }) => {
		const plain = path.normalize('NFC');
		const twice = paths.filter((each) => each === plain).length > 1;
		return { file: unique(twice && root !== '' ? `${root}/${plain}` : plain, taken), blob: file };
	});
	const [first] = data;
	const name = first ? first.root || first.path.replace(/(?<=.)\.[^.]*$/u, '') : '';
	return {
		files,
		dataset: beside('dataset.json'),
		mapping: beside('mapping.json'),
		aliases: beside('aliases.json'),
		name: name.normalize('NFC')
	};
}

function unique(name: string, taken: Set<string>): string {
	let free = name;
	for (let number = 2; taken.has(free); number += 1) free = name.replace(/(\.[^./]*)?$/u, ` (${number})$1`);
	taken.add(free);
	return free;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
