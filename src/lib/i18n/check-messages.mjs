// Fails when a message, or one of its {parameters}, is missing in a language: run before every build.
// Paraglide itself falls back to Vietnamese in silence, which an English reader would take for a fault.
import { readFileSync } from 'node:fs';

const settings = JSON.parse(readFileSync('project.inlang/settings.json', 'utf8'));
const patterns = settings['plugin.inlang.messageFormat'].pathPattern;

/** @param {string} text */
const parameters = (text) =>
	[...text.matchAll(/\{(\w+)\}/g)]
		.map((match) => match[1])
		.sort()
		.join(',');

/** @type {string[]} */
const faults = [];
/** @type {Map<string, string>} */
const seen = new Map();
for (const pattern of patterns) {
	const [base, ...others] = settings.locales.map((/** @type {string} */ locale) => {
		const file = pattern.replace('{locale}', locale);
		return { file, messages: JSON.parse(readFileSync(file, 'utf8')) };
	});
	for (const key of Object.keys(base.messages)) {
		if (seen.has(key)) faults.push(`${base.file}: ${key} is also in ${seen.get(key)}`);
		seen.set(key, base.file);
	}
	for (const { file, messages } of others) {
		for (const key of new Set([...Object.keys(base.messages), ...Object.keys(messages)])) {
			const [one, other] = [base.messages[key], messages[key]];
			if (one === undefined) faults.push(`${base.file}: ${key} is missing`);
			else if (other === undefined) faults.push(`${file}: ${key} is missing`);
			else if (typeof one !== typeof other) faults.push(`${file}: ${key} has another form`);
			else if (typeof one === 'string' && parameters(one) !== parameters(other)) {
				faults.push(`${file}: ${key} has other parameters than ${base.file}`);
			}
		}
	}
}

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
