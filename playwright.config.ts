import { defineConfig } from '@playwright/test';

const PORT = 4273;
const executablePath = process.env.NHIPSO_CHROMIUM;

/** The journeys run against the built site, served as `npm start` serves it. Build first: `npm run build`. */
export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	retries: 0,
	workers: 2,
	// An import takes a minute on a slow machine, which is not a fault.
	timeout: 180_000,
	// The first question that needs DuckDB-Wasm waits for its start.
	expect: { timeout: 20_000 },
	reporter: 'list',
	use: {
		baseURL: `http://127.0.0.1:${PORT}`,
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			// Chromium refuses its sandbox to root; its own calls home would fail with no network and fill the log.
			args: [
				...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run'
			]
		}
	},
	webServer: {
		command: `npm run -s nhipso -- serve build --port ${PORT}`,
		url: `http://127.0.0.1:${PORT}/`,
		reuseExistingServer: false
	}
});
