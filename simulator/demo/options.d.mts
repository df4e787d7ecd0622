export type DemoOptions = {
	scenario: string;
	seconds: number;
	display: 'auto' | 'virtual' | 'none';
	extension: string;
};
export const HELP: string;
/** The options, or `{ help: true }`, or a line that says what is wrong with them. */
export function readOptions(args: readonly string[]): DemoOptions | { help: true } | { wrong: string };
