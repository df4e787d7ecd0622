const PATHS = {
	history: 'M3 12a9 9 0 1 0 3-6.7L3 8m0-5v5h5m4-1v5.5l3.5 2',
	settings:
		'M4 7h9m5 0h2M4 17h2m5 0h9M13 7a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0ZM6 17a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0Z',
	check: 'M20 11a8 8 0 1 0-2.3 6M20 5v6h-6',
	mute: 'M18 9a6 6 0 0 0-9.5-4.9M6 9c0 6-2 7-2 8h12m-6 3.5h2M3 3l18 18',
} as const;

/** A small drawing inside a button or link that carries its own words. */
export function UiIcon({ name }: { name: keyof typeof PATHS }) {
	return (
		<svg class="ui-icon" viewBox="0 0 24 24" aria-hidden="true">
			<path d={PATHS[name]} />
		</svg>
	);
}
