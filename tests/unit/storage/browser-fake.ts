/** `storage.local` in memory, as far as the mirror uses it. */

const rows = new Map<string, unknown>();
let refuses = false;

export const browser = {
	storage: {
		local: {
			async get(key: string): Promise<Record<string, unknown>> {
				if (refuses) throw new Error('refused');
				return rows.has(key) ? { [key]: structuredClone(rows.get(key)) } : {};
			},
			async set(entries: Record<string, unknown>): Promise<void> {
				if (refuses) throw new Error('refused');
				for (const [key, value] of Object.entries(entries)) rows.set(key, structuredClone(value));
			},
			async remove(key: string): Promise<void> {
				rows.delete(key);
			},
		},
	},
};

/** Makes storage.local fail, as a full or broken profile does. */
export function refuseLocal(refuse: boolean): void {
	refuses = refuse;
}

export function clearLocal(): void {
	refuses = false;
	rows.clear();
}
