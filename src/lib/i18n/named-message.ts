export type Locale = 'vi' | 'en';

type Message = (inputs: Record<string, string | number>, options: { locale: Locale }) => string;

/** A message of a group by its name, or null when the group has none of that name. */
export function messageNamed(group: object, name: string): Message | null {
	return (group as Record<string, Message | undefined>)[name] ?? null;
}
