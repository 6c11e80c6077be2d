import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { AppError, UsageError } from '#lib/core/errors.ts';
import { parseOptions } from './options.ts';
import { callerPath } from './paths.ts';
import { siteFiles } from './site-files.ts';
import type { Usage } from './usage.ts';

export const usage: Usage = {
	synopsis: ['serve [DIR] [--port N]'],
	vi: 'Mở trang đã dựng trên máy này, chỉ cho máy này; mặc định là thư mục build.',
	en: 'Serves the built site from this machine to this machine; the folder build unless named.'
};

const DEFAULT_PORT = 4173;
/** How many ports above the default are tried before giving up. */
const PORT_TRIES = 20;

/** `serve [DIR] [--port N]`: serves the built site from this machine to this machine, precompressed where it is. */
export async function run(args: string[]): Promise<number> {
	const options = parseOptions('serve', args, { port: { type: 'string' } });
	const dir = callerPath(options.positionals[0] ?? 'build');
	if (!['index.html', '404.html'].every((file) => existsSync(join(dir, file))))
		throw new AppError('build_missing', { dir: options.positionals[0] ?? 'build' });
	const port = options.text('port');
	if (port !== undefined && !/^\d{1,5}$/.test(port)) {
		throw new UsageError('option_invalid', { option: '--port', value: port });
	}

	const { server, address } = await listen(
		siteFiles(dir),
		port === undefined ? { from: DEFAULT_PORT, tries: PORT_TRIES } : { from: Number(port), tries: 1 }
	);
	console.log(`Nhịp Số: ${address}`);
	return new Promise((done) => {
		const stop = () => {
			server.close(() => done(0));
			// A browser keeps its connections open; they would hold the process.
			server.closeAllConnections();
		};
		process.once('SIGINT', stop);
		process.once('SIGTERM', stop);
	});
}

/** Listens on the first free port; a port somebody else holds is passed over, any other fault is reported. */
async function listen(
	handler: RequestListener,
	ports: { from: number; tries: number }
): Promise<{ server: Server; address: string }> {
	for (let port = ports.from; port < ports.from + ports.tries; port++) {
		const server = createServer(handler);
		const taken = await new Promise<boolean>((resolve, reject) => {
			server.once('error', (error: NodeJS.ErrnoException) => {
				if (error.code === 'EADDRINUSE') resolve(true);
				else reject(error);
			});
			server.listen(port, '127.0.0.1', () => resolve(false));
		});
		if (!taken) return { server, address: `http://127.0.0.1:${port}/` };
	}
	throw new AppError('port_taken', { port: ports.from });
}
