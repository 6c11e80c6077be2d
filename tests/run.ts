/**
 * `npm test`: types, lint, engine parity, unit, the site, and the journeys in a real browser, in that order. Steps that leave a core
 * idle run together and are told one after the other; none of them writes what another reads.
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

/** Where a command's output goes: shown as it comes, or kept until its turn. */
type Output = 'inherit' | Buffer[];

/** Runs a command; resolves to its exit code. */
function run(output: Output, command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
	return new Promise((resolve, reject) => {
		const shown = output === 'inherit';
		const child = spawn(command, args, {
			stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, ...env }
		});
		if (!shown)
			for (const stream of [child.stdout, child.stderr])
				stream?.on('data', (part: Buffer) => output.push(part));
		child.once('error', reject);
		child.once('close', (code) => resolve(code ?? 1));
	});
}

/** A step that either holds or does not counts as one. */
async function check(output: Output, script: string): Promise<Count> {
	const passed = (await run(output, 'npm', ['run', '-s', script])) === 0;
	return { passed: Number(passed), failed: Number(!passed) };
}

async function vitest(output: Output, project: string): Promise<Count> {
	const report = `${SCRATCH}/${project}.json`;
	const code = await run(output, 'npx', [
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

async function playwright(output: Output, executable: string): Promise<Count> {
	const report = `${SCRATCH}/e2e.json`;
	const code = await run(output, 'npx', ['playwright', 'test', '--reporter=list,json'], {
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

interface Step {
	name: string;
	run: (output: Output) => Promise<Count>;
}

const messages: Step = { name: 'messages', run: (output) => check(output, 'generate') };
const types: Step = { name: 'types', run: (output) => check(output, 'types') };
const lint: Step = { name: 'lint', run: (output) => check(output, 'lint') };
const parity: Step = { name: 'parity', run: (output) => vitest(output, 'parity') };
const unit: Step = { name: 'unit', run: (output) => vitest(output, 'unit') };
const site: Step = { name: 'site', run: (output) => check(output, 'site') };
const journeys: Step = {
	name: 'e2e',
	async run(output) {
		const found = await chromium();
		if (found.executable !== null) return playwright(output, found.executable);
		console.error(found.advice);
		return { passed: 0, failed: 1 };
	}
};

const total: Count = { passed: 0, failed: 0 };
const summary: string[] = [];

async function take(step: Step, output: Output): Promise<{ count: Count; line: string }> {
	const started = Date.now();
	const count = await step.run(output);
	const seconds = Math.round((Date.now() - started) / 1000);
	return {
		count,
		line: `${step.name.padEnd(10)} ${count.passed} passed, ${count.failed} failed (${seconds} s)`
	};
}

for (const together of [[messages], [types, lint, parity], [unit, site], [journeys]]) {
	const running = together.map((step) => {
		const heading = `\n── ${step.name}\n`;
		const output: Output = together.length === 1 ? 'inherit' : [Buffer.from(heading)];
		if (output === 'inherit') process.stdout.write(heading);
		return { output, taken: take(step, output) };
	});
	for (const { output, taken } of running) {
		const { count, line } = await taken;
		if (output !== 'inherit') process.stdout.write(Buffer.concat(output));
		total.passed += count.passed;
		total.failed += count.failed;
		summary.push(line);
	}
}
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
