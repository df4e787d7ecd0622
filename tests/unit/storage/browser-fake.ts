/** `storage.local` in memory, as far as the mirror uses it. */

const rows = new Map<string, unknown>();
let refuses = false;

export const browser = {
	storage: {
		local: {
			async get(keys: string | string[]): Promise<Record<string, unknown>> {
				if (refuses) throw new Error('refused');
				const known = [keys].flat().filter((key) => rows.has(key));
				return Object.fromEntries(known.map((key) => [key, structuredClone(rows.get(key))]));
			},
			async set(entries: Record<string, unknown>): Promise<void> {
				if (refuses) throw new Error('refused');
				for (const [key, value] of Object.entries(entries)) rows.set(key, structuredClone(value));
			},
		},
	},
};

/** Makes storage.local fail, like a full or broken profile. */
export function refuseLocal(refuse: boolean): void {
	refuses = refuse;
}

export function clearLocal(): void {
	refuses = false;
	rows.clear();
}
