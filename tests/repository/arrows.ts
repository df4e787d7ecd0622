/** Which imports are allowed (docs/design.md#folders), as data. A path belongs to the first room whose prefix it has. */

import { importsOf, isOwn, type SourceFile } from './sources';

type Room = {
	/** Prefix of its paths. */
	at: string;
	/** Prefixes of the project's paths it may import, as well as its own. */
	mayImport: readonly string[];
	/** Packages it may import; absent: any. */
	packages?: readonly string[];
};

/** Files of the core outside its folders are below all floors. */
const GROUND = ['address', 'globals', 'providers', 'status', 'time', 'result', 'settings'].map(
	(name) => `monitor/core/${name}`,
);

/** Floors of the core, lowest first: each may import only the ground and the floors before it. */
const FLOORS = [
	'model',
	'text',
	'page',
	'italian',
	'formats',
	'sentinel',
	'incidents',
	'evidence',
	'assessment',
	'actions',
].map((name) => `monitor/core/${name}/`);

const PACKAGES_OF_FLOORS: Record<string, string[]> = { 'monitor/core/text/': ['@rgrove/parse-xml'] };

const CORE: Room[] = [
	...GROUND.map((at) => ({ at, mayImport: GROUND, packages: [] })),
	...FLOORS.map((at, floor) => ({
		at,
		mayImport: [...GROUND, ...FLOORS.slice(0, floor)],
		packages: PACKAGES_OF_FLOORS[at] ?? [],
	})),
];

/** Shipped code may import only shipped code. */
const SHIPPED_PACKAGES = ['preact', 'preact/hooks', 'idb', 'webextension-polyfill', 'wxt/browser'];

const ROOMS: Room[] = [
	...CORE,
	{ at: 'monitor/check/', mayImport: ['monitor/core/'], packages: [] },
	{ at: 'monitor/storage/', mayImport: ['monitor/core/'], packages: ['idb', 'wxt/browser'] },
	{ at: 'monitor/platform/', mayImport: ['monitor/core/'], packages: ['wxt/browser'] },
	{ at: 'assets/icon/', mayImport: ['assets/'] },
	{ at: 'assets/', mayImport: ['monitor/core/'], packages: [] },
	{ at: 'components/', mayImport: ['monitor/core/', 'assets/'], packages: ['preact', 'preact/hooks'] },
	{
		at: 'entrypoints/',
		mayImport: ['monitor/', 'components/', 'assets/'],
		packages: [...SHIPPED_PACKAGES, 'wxt/utils/define-background'],
	},
	// The two that replace a platform file in the time-lapse build know the extension's world.
	{ at: 'simulator/timelapse/', mayImport: ['monitor/core/', 'simulator/'], packages: ['wxt/browser'] },
	{ at: 'simulator/demo/', mayImport: ['monitor/core/', 'simulator/', 'scripts/'] },
	// It prints the titles that the toolbar shows.
	{ at: 'simulator/play/', mayImport: ['monitor/core/', 'monitor/check/', 'simulator/', 'assets/'] },
	// Simulated sentinels use the judgement of the real ones.
	{ at: 'simulator/', mayImport: ['monitor/core/', 'monitor/check/', 'sentinel/'] },
	// The publisher's code defines what it signs and how.
	{ at: 'sentinel/', mayImport: ['monitor/core/', 'monitor/check/', 'feed/publish/'] },
	// Its script verifies the signed feed like the extension.
	{
		at: 'feed/page/client/',
		mayImport: ['feed/page/', 'monitor/core/', 'monitor/platform/signature', 'components/', 'assets/'],
	},
	// The publisher's command reads the sentinels' records.
	{
		at: 'feed/cli/',
		mayImport: ['monitor/core/', 'components/', 'assets/', 'feed/', 'sentinel/'],
	},
	// The static status page is drawn with the popup's own components.
	{ at: 'feed/', mayImport: ['monitor/core/', 'components/', 'assets/'] },
];

/** Every import that no arrow allows, as "importer -> imported", and every file outside all rooms. */
export function wrongArrows(files: readonly SourceFile[]): string[] {
	return files.flatMap((file) => {
		const room = ROOMS.find(({ at }) => file.path.startsWith(at));
		if (!room) return [`${file.path} is in no room`];
		return importsOf(file)
			.filter((imported) => !isAllowed(room, imported))
			.map((imported) => `${file.path} -> ${imported}`);
	});
}

function isAllowed(room: Room, imported: string): boolean {
	if (!isOwn(imported)) return room.packages?.includes(imported) ?? true;
	return [room.at, ...room.mayImport].some((prefix) => imported.startsWith(prefix));
}
