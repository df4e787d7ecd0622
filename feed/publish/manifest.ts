/** `manifest.webmanifest`: lets a phone install the page as an app. */

import { MAIL_NAMES } from './document';

export function webManifest(): string {
	const icon = (file: string, size: number, purpose: string) => ({
		src: file,
		sizes: `${size}x${size}`,
		type: 'image/png',
		purpose,
	});
	return `${JSON.stringify(
		{
			id: './',
			name: 'PostaViva: la mia posta funziona?',
			short_name: 'PostaViva',
			description: `Che cosa si sa dei guasti di ${MAIL_NAMES}, quando tornano, e chi lo ha detto.`,
			lang: 'it',
			dir: 'ltr',
			start_url: './',
			scope: './',
			display: 'standalone',
			background_color: '#ffffff',
			theme_color: '#0b7f93',
			icons: [
				icon('icon-192.png', 192, 'any'),
				icon('icon-512.png', 512, 'any'),
				icon('icon-maskable-512.png', 512, 'maskable'),
			],
		},
		null,
		'\t',
	)}\n`;
}
