// Fails when a message, or one of its {parameters}, is missing in a language: run before every build.
// Paraglide itself falls back to Vietnamese in silence, which an English reader would take for a fault.
import { readFileSync } from 'node:fs';

const settings = JSON.parse(readFileSync('project.inlang/settings.json', 'utf8'));
const patterns = settings['plugin.inlang.messageFormat'].pathPattern;

/**
 * A message is one text, or one whose words hang on a count: `[{ declarations, selectors, match }]`, a text a case.
 * @typedef {string | [{ selectors: string[], match: Record<string, string> }]} Message
 */

/** @param {Message} message */
const parameters = (message) =>
	[
		...new Set(
			(typeof message === 'string' ? [message] : Object.values(message[0].match))
				.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)])
				.map((match) => match[1])
		)
	]
		.sort()
		.join(',');

/**
 * A count that no case takes would be shown as the message's key.
 * @param {Message} message
 */
const lacksAnyOther = (message) =>
	typeof message !== 'string' &&
	!(message[0].selectors.map((name) => `${name}=*`).join(', ') in message[0].match);

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
	for (const { file, messages } of [base, ...others]) {
		for (const key of new Set([...Object.keys(base.messages), ...Object.keys(messages)])) {
			const [one, other] = [base.messages[key], messages[key]];
			if (one === undefined) faults.push(`${base.file}: ${key} is missing`);
			else if (other === undefined) faults.push(`${file}: ${key} is missing`);
			else if (parameters(one) !== parameters(other)) {
				faults.push(`${file}: ${key} has other parameters than ${base.file}`);
			} else if (lacksAnyOther(other)) faults.push(`${file}: ${key} has no words for any other count`);
		}
	}
}

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
