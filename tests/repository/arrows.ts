/** Who may import whom (docs/design.md#folders), as data. A path belongs to the first room whose prefix it has. */

import { importsOf, isOwn, type SourceFile } from './sources';

type Room = {
	/** Prefix of its paths. */
	at: string;
	/** Prefixes of the project's paths it may import, besides itself. */
	mayImport: readonly string[];
	/** Packages it may import; absent: any. */
	packages?: readonly string[];
};

/** Files of the core outside its folders stand below all floors. */
const GROUND = ['address', 'globals', 'providers', 'status', 'time', 'result', 'settings'].map(
	(name) => `monitor/core/${name}`,
);
const MODEL = 'monitor/core/model/incident';
/** The shape of one topic of claims; part of the model. */
const DELIVERY = 'monitor/core/incidents/delivery';
const floor = (name: string) => `monitor/core/${name}/`;

/** Floors of the core: each stands only on those before it. `incidents/model` is types alone, and open to the reader. */
const CORE: Room[] = [
	...GROUND.map((at) => ({ at, mayImport: GROUND, packages: [] })),
	{ at: DELIVERY, mayImport: [], packages: [] },
	{ at: MODEL, mayImport: [...GROUND, DELIVERY], packages: [] },
	{ at: floor('italian'), mayImport: [...GROUND, MODEL, DELIVERY], packages: [] },
	{ at: floor('incidents'), mayImport: [...GROUND, floor('italian')], packages: ['@rgrove/parse-xml'] },
	{ at: floor('evidence'), mayImport: [...GROUND, floor('italian'), floor('incidents')], packages: [] },
	{
		at: floor('assessment'),
		mayImport: [...GROUND, floor('italian'), floor('incidents'), floor('evidence')],
		packages: [],
	},
	{
		at: floor('outlook'),
		mayImport: [...GROUND, floor('italian'), floor('incidents'), floor('evidence'), floor('assessment')],
		packages: [],
	},
];

/** What is shipped may import only what is shipped. */
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
	// The two that replace a file of the platform in the time-lapse build know the extension's world.
	{ at: 'simulator/timelapse/', mayImport: ['monitor/core/', 'simulator/'], packages: ['wxt/browser'] },
	{ at: 'simulator/demo/', mayImport: ['monitor/core/', 'simulator/', 'scripts/'] },
	// It prints the titles that the toolbar shows.
	{ at: 'simulator/play/', mayImport: ['monitor/core/', 'monitor/check/', 'simulator/', 'assets/'] },
	{ at: 'simulator/', mayImport: ['monitor/core/', 'monitor/check/'] },
	// The static status page is drawn with the popup's own components.
	{ at: 'feed/', mayImport: ['monitor/core/', 'components/', 'assets/'] },
];

/** Every import that no arrow allows, as "importer -> imported", and every file that has no place in the house. */
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
