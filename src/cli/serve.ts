import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { AppError, UsageError } from '#lib/core/errors.ts';
import { parseOptions } from './options.ts';
import { callerPath } from './paths.ts';

const DEFAULT_PORT = 4173;
/** How many ports above the default are tried before giving up. */
const PORT_TRIES = 20;

// A worker obeys the policy of its own response, not that of the page, so scripts carry it too: nothing but this
// origin can be reached, and WebAssembly may be compiled.
const SCRIPT_POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** `serve [DIR] [--port N]`: serves the built site from this machine to this machine, precompressed where it is. */
export async function run(args: string[]): Promise<number> {
	const options = parseOptions('serve', args, { port: { type: 'string' } });
	const dir = callerPath(options.positionals[0] ?? 'build');
	if (!existsSync(join(dir, 'index.html')))
		throw new AppError('build_missing', { dir: options.positionals[0] ?? 'build' });
	const port = options.text('port');
	if (port !== undefined && !/^\d{1,5}$/.test(port)) {
		throw new UsageError('option_invalid', { option: '--port', value: port });
	}

	const files = sirv(dir, {
		etag: true,
		gzip: true,
		brotli: true,
		setHeaders(response, path) {
			if (/\.m?js$/.test(path)) response.setHeader('Content-Security-Policy', SCRIPT_POLICY);
			// Built assets carry a hash of their content in their name.
			if (path.includes('/_app/immutable/')) {
				response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
			}
			response.setHeader('X-Content-Type-Options', 'nosniff');
			response.setHeader('Referrer-Policy', 'no-referrer');
		}
	});
	const notFound = sirv(dir, { etag: true });
	const address = await listen(
		(request, response) => {
			files(request, response, () => {
				response.statusCode = 404;
				request.url = '/404.html';
				notFound(request, response, () => {
					response.end();
				});
			});
		},
		port === undefined ? { from: DEFAULT_PORT, tries: PORT_TRIES } : { from: Number(port), tries: 1 }
	);
	console.log(`Nhịp Số: ${address}`);
	return 0;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Listens on the first free port; a port somebody else holds is passed over, any other fault is reported. */
async function listen(handler: Handler, ports: { from: number; tries: number }): Promise<string> {
	for (let port = ports.from; port < ports.from + ports.tries; port++) {
		const server = createServer(handler);
		const taken = await new Promise<boolean>((resolve, reject) => {
			server.once('error', (error: NodeJS.ErrnoException) => {
				if (error.code === 'EADDRINUSE') resolve(true);
				else reject(error);
			});
			server.listen(port, '127.0.0.1', () => resolve(false));
		});
		if (!taken) return `http://127.0.0.1:${port}/`;
	}
	throw new AppError('port_taken', { port: ports.from });
}
