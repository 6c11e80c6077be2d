/**
 * Whether a file's name fits a glob: `*` is anything within a folder's name, `**` anything, `?` one character.
 * A pattern without `/` is held against the file's own name, else against the whole relative path. Case counts
 * for nothing: Windows exports say `.CSV`.
 */
export function matchesGlob(pattern: string, path: string): boolean {
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
