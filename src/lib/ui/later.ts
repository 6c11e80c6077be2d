import { nextIdle } from '#lib/core/idle.ts';

/**
 * Parts of a painted page that get their behaviour later (`Later.svelte`): those in sight first, together; the rest one by
 * one when the browser has time; any of them at once when a hand or the keyboard reaches it.
 */
export interface Sleeper {
	readonly host: Element;
	/** Gives the part its behaviour, synchronously; nothing happens the second time. */
	wake(): void;
}

const sleeping = new Map<Element, Sleeper>();
let observer: IntersectionObserver | null = null;
let sightKnown: (() => void) | null = null;
let inSight: Promise<void> | null = null;
let awaking = false;

/** Whether what is being hydrated now was painted on the server, so that a part of it may sleep on. */
let painted = true;

export function isPainted(): boolean {
	return painted;
}

/** Called when the page has been hydrated: what is rendered from now on is new. */
export function pageHydrated(): void {
	painted = false;
}

/** Runs `hydrate` over painted markup that may hold sleepers itself. */
export function overPainted(hydrate: () => void): void {
	const before = painted;
	painted = true;
	try {
		hydrate();
	} finally {
		painted = before;
	}
}

/** Registers a part; gives back what takes it out. */
export function sleep(sleeper: Sleeper): () => void {
	sleeping.set(sleeper.host, sleeper);
	watcher().observe(sleeper.host);
	return () => {
		sleeping.delete(sleeper.host);
		observer?.unobserve(sleeper.host);
	};
}

/** Resolves when all that was in sight at first has its behaviour. */
export async function inSightAwake(): Promise<void> {
	if (sleeping.size > 0) await (inSight ?? Promise.resolve());
}

/** Wakes all that still sleeps, e.g. before printing. */
export function wakeAll(): void {
	for (const sleeper of [...sleeping.values()]) sleeper.wake();
}

/** Wakes one after the other when the browser has nothing more urgent to do. */
export function wakeWhenIdle(): void {
	if (awaking) return;
	awaking = true;
	const next = () => {
		const [first] = sleeping.values();
		awaking = first !== undefined;
		if (!first) return;
		first.wake();
		nextIdle(next);
	};
	nextIdle(next);
}

function watcher(): IntersectionObserver {
	if (observer) return observer;
	inSight = new Promise((resolve) => (sightKnown = resolve));
	observer = new IntersectionObserver((entries) => {
		for (const { target, isIntersecting } of entries) if (isIntersecting) sleeping.get(target)?.wake();
		sightKnown?.();
	});
	return observer;
}
