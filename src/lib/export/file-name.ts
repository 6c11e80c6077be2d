import { fold } from '#lib/core/text.ts';

/** `ty-le-nop-truc-tuyen-theo-phuong-2017-06-30.csv`: ASCII, no spaces, at most 80 characters before the ending. */
export function fileName(title: string, asOf: string | undefined, ending: string): string {
	const words = fold(title)
		.replace(/[^a-z0-9]+/gu, '-')
		.replace(/^-|-$/gu, '');
	const slug = words.slice(0, 68).replace(/-$/u, '') || 'nhip-so';
	return `${slug}${asOf ? `-${asOf}` : ''}.${ending}`;
}
