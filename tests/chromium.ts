import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium as playwrightChromium } from '@playwright/test';

export type Found = { executable: string; advice?: undefined } | { executable: null; advice: string };

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const ADVICE = [
	'Không tìm thấy và không cài được Chromium, nên không thể kiểm thử trên trình duyệt.',
	'No Chromium was found and none could be installed, so nothing was tested in a browser.',
	'  Debian, Ubuntu: sudo apt-get install chromium',
	'  elsewhere:      npx playwright install chromium',
	'  or name one:    NHIPSO_CHROMIUM=/path/to/chromium npm test'
].join('\n');

/** A Chromium to test in: the one named, one installed, else one installed now (Debian's as root, else Playwright's). */
export async function chromium(): Promise<Found> {
	const present = find();
	if (present) return { executable: present };
	if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
		spawnSync('apt-get', ['update'], { stdio: 'inherit' });
		spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit' });
	}
	if (!find()) spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
	const installed = find();
	return installed ? { executable: installed } : { executable: null, advice: ADVICE };
}

function find(): string | undefined {
	const named = process.env.NHIPSO_CHROMIUM;
	const candidates = named ? [named] : [...INSTALLED, playwrightChromium.executablePath()];
	return candidates.find((path) => existsSync(path));
}
