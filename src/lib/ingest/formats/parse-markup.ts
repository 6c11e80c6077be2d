import type { Handler } from 'htmlparser2';
import { AppError } from '#lib/core/errors.ts';
import { MAX_DEPTH } from './limits.ts';

/**
 * Runs a markup parser over a text. Elements nested beyond the limit are refused (`markup_too_deep`): the parser's work
 * grows with the square of the depth. Entities of a document's own are not expanded, so that none can grow.
 */
export async function parseMarkup(
	text: string,
	handler: Partial<Handler>,
	options: { xml: boolean; file: string }
): Promise<void> {
	// Loaded when such a file is met: most files are text.
	const { Parser } = await import('htmlparser2');
	let depth = 0;
	const parser = new Parser(
		{
			onopentag(name, attributes, implied) {
				depth += 1;
				if (depth > MAX_DEPTH)
					throw new AppError('markup_too_deep', { file: options.file, limit: MAX_DEPTH });
				handler.onopentag?.(name, attributes, implied);
			},
			onclosetag(name, implied) {
				depth -= 1;
				handler.onclosetag?.(name, implied);
			},
			ontext: (data) => handler.ontext?.(data),
			onend: () => handler.onend?.()
		},
		{ xmlMode: options.xml }
	);
	parser.end(text);
}
