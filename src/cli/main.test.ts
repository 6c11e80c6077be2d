import { describe, expect, it } from 'vitest';
import { fromSources, nhipso as run } from '../../tests/support/nhipso.ts';

/** From the sources, as people start it; other tests have it compiled. */
const nhipso = (...args: string[]) => run(args, { program: fromSources });

describe('usage', { timeout: 60_000 }, () => {
	it('without a word every command is listed on stderr, as wrong usage', async () => {
		const { code, stdout, stderr } = await nhipso();
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		for (const name of ['sniff', 'read', 'ingest', 'query', 'sample', 'snapshots', 'precompress', 'serve'])
			expect(stderr).toMatch(new RegExp(`^nhipso ${name}\\b`, 'm'));
	});

	it('a command explains itself in both languages when asked', async () => {
		const [asked, named] = await Promise.all([nhipso('read', 'x', '--help'), nhipso('help', 'read')]);
		expect(asked).toEqual(named);
		expect(asked.code).toBe(0);
		expect(asked.stderr).toBe('');
		expect(asked.stdout).toMatch(
			/^nhipso read FILE \[--sheet NAME\] \[--mapping FILE\.json\]\nnhipso read PATH… --out DIR/
		);
		expect(asked.stdout).toContain('thư mục');
		expect(asked.stdout).toContain('folder');
	});

	it('a command nobody knows is named, also one that every object has', async () => {
		for (const name of ['nosuch', 'constructor', '__proto__']) {
			const { code, stderr } = await nhipso(name);
			expect(code).toBe(2);
			expect(stderr).toMatch(/^command_unknown: .* \/ There is no command/);
		}
	});
});
