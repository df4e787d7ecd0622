/** The deterministic globals that every browser and Node have: the core may use only these. */

declare class URL {
	static parse(url: string, base?: string): URL | null;
	private constructor();
	readonly href: string;
	readonly protocol: string;
	readonly username: string;
	readonly password: string;
	readonly hostname: string;
	readonly host: string;
	readonly pathname: string;
	readonly search: string;
}
