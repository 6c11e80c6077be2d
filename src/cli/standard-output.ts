import { once } from 'node:events';
import process from 'node:process';

/**
 * Writes chunks to standard output no faster than its reader takes them. A reader that goes away (`| head`) ends the
 * writing quietly; any other fault of the stream is thrown.
 */
export async function writeOut(chunks: Iterable<string>): Promise<void> {
	let fault: NodeJS.ErrnoException | undefined;
	const onFault = (error: NodeJS.ErrnoException) => (fault = error);
	// Left in place on purpose: the fault of the last chunk may arrive after this function has returned.
	process.stdout.on('error', onFault);
	for (const chunk of chunks) {
		if (fault) break;
		if (!process.stdout.write(chunk)) await Promise.race([once(process.stdout, 'drain'), closed()]);
	}
	if (fault && fault.code !== 'EPIPE') throw fault;
}

async function closed(): Promise<void> {
	await new Promise<void>((resolve) => process.stdout.once('close', () => resolve()));
}
