/**
 * `npm test`: types, lint, unit, engine parity, the build, and the journeys in a real browser, in that order.
 * Every step runs even when an earlier one failed; the last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chromium } from './chromium.ts';

interface Count {
	passed: number;
	failed: number;
}

const SCRATCH = 'tests/.tmp';
rmSync(SCRATCH, { recursive: true, force: true });
mkdirSync(SCRATCH, { recursive: true });

/** Runs a command with its output shown; resolves to its exit code. */
function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
		child.once('error', reject);
		child.once('close', (code) => resolve(code ?? 1));
	});
}

/** A step that either holds or does not counts as one. */
async function check(script: string): Promise<Count> {
	const passed = (await run('npm', ['run', '-s', script])) === 0;
	return { passed: Number(passed), failed: Number(!passed) };
}

async function vitest(project: string): Promise<Count> {
	const report = `${SCRATCH}/${project}.json`;
	const code = await run('npx', [
		'vitest',
		'run',
		'--project',
		project,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`
	]);
	const { numPassedTests, numFailedTests } = readReport<{ numPassedTests: number; numFailedTests: number }>(
		report,
		{
			numPassedTests: 0,
			numFailedTests: 0
		}
	);
	return honest(code, { passed: numPassedTests, failed: numFailedTests });
}

async function playwright(executable: string): Promise<Count> {
	const report = `${SCRATCH}/e2e.json`;
	const code = await run('npx', ['playwright', 'test', '--reporter=list,json'], {
		NHIPSO_CHROMIUM: executable,
		PLAYWRIGHT_JSON_OUTPUT_NAME: report
	});
	const { stats } = readReport(report, { stats: { expected: 0, unexpected: 0, flaky: 0 } });
	// A test that passes only on a second try has failed once.
	return honest(code, { passed: stats.expected, failed: stats.unexpected + stats.flaky });
}

/** A runner that died before counting has failed, whatever its report says; one that ran nothing too. */
function honest(code: number, count: Count): Count {
	const silent = count.failed === 0 && (code !== 0 || count.passed === 0);
	return silent ? { ...count, failed: 1 } : count;
}

function readReport<T>(path: string, whenMissing: T): T {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as T;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return whenMissing;
		throw error;
	}
}

const steps: [string, () => Promise<Count>][] = [
	['messages', () => check('generate')],
	['types', () => check('types')],
	['lint', () => check('lint')],
	['unit', () => vitest('unit')],
	['parity', () => vitest('parity')],
	['build', () => check('build')],
	[
		'e2e',
		async () => {
			const found = await chromium();
			if (found.executable !== null) return playwright(found.executable);
			console.error(found.advice);
			return { passed: 0, failed: 1 };
		}
	]
];

const total: Count = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const [name, step] of steps) {
	const started = Date.now();
	console.log(`\n── ${name}`);
	const count = await step();
	total.passed += count.passed;
	total.failed += count.failed;
	summary.push(
		`${name.padEnd(10)} ${count.passed} passed, ${count.failed} failed (${Math.round((Date.now() - started) / 1000)} s)`
	);
}
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
