/**
 * Whether a file's name fits a glob: `*` is anything within a folder's name, `**` anything, `?` one character.
 * A pattern without `/` is held against the file's own name, else against the whole relative path. Case counts
 * for nothing: Windows exports say `.CSV`. A pattern that begins with `/` is no glob, but one path as it is written.
 */
export function matchesGlob(pattern: string, path: string): boolean {
	if (pattern.startsWith('/')) return isPath(pattern, path);
	const subject = pattern.includes('/') ? path : path.slice(path.lastIndexOf('/') + 1);
	const source = pattern.replace(/\*\*\/?|[*?]|[.+^${}()|[\]\\]/g, (found) => {
		if (found === '**/') return '(?:.*/)?';
		if (found === '**') return '.*';
		if (found === '*') return '[^/]*';
		if (found === '?') return '[^/]';
		return `\\${found}`;
	});
	return new RegExp(`^${source}$`, 'iu').test(subject.normalize('NFC'));
}

/** The pattern that means one file and no other. */
export function exactly(path: string): string {
	return `/${path}`;
}

/** What is said for a file, what names its very path first, each in the order it is written. */
export function matching<T extends { match: string }>(said: readonly T[], path: string): T[] {
	const fitting = said.filter(({ match }) => matchesGlob(match, path));
	const own = ({ match }: T) => isPath(match, path) || isPath(exactly(match), path);
	return [...fitting.filter(own), ...fitting.filter((each) => !own(each))];
}

function isPath(pattern: string, path: string): boolean {
	return pattern.normalize('NFC') === exactly(path.normalize('NFC'));
}
