const PATHS = {
	history: 'M3 12a9 9 0 1 0 3-6.7L3 8m0-5v5h5m4-1v5.5l3.5 2',
	settings:
		'M4 7h9m5 0h2M4 17h2m5 0h9M13 7a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0ZM6 17a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0Z',
	check: 'M20 11a8 8 0 1 0-2.3 6M20 5v6h-6',
	bell: 'M6 9a6 6 0 0 1 12 0c0 6 2 7 2 8H4c0-1 2-2 2-8m4 11.5h4',
	copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
	report: 'M6 3h9l4 4v14H6zM9 12h6M9 16h6',
	shield: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6Zm0 5v5m0 3v.01',
} as const;

/** A small icon inside a button or link that has its own text. */
export function UiIcon({ name }: { name: keyof typeof PATHS }) {
	return (
		<svg class="ui-icon" viewBox="0 0 24 24" aria-hidden="true">
			<path d={PATHS[name]} />
		</svg>
	);
}
