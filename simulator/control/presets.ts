/** The weathers that the control page offers, by name. Also a short form for tests that only need a "courtesy page". */

import { ELSEWHERE_HOST } from '../hosts';
import type { Weather } from '../weather';

type Preset = { name: string; label: string; weather: Weather };

export const PRESETS: readonly Preset[] = [
	{ name: 'healthy', label: 'Healthy', weather: { state: 'healthy' } },
	{ name: 'courtesy', label: 'Courtesy page, HTTP 200', weather: { state: 'courtesy', httpStatus: 200 } },
	{ name: 'courtesy-503', label: 'Courtesy page, HTTP 503', weather: { state: 'courtesy', httpStatus: 503 } },
	{ name: 'maintenance', label: 'Maintenance page', weather: { state: 'maintenance', httpStatus: 200 } },
	{ name: 'http-503', label: 'HTTP 503', weather: { state: 'http_error', httpStatus: 503 } },
	{ name: 'http-505', label: 'HTTP 505', weather: { state: 'http_error', httpStatus: 505 } },
	{ name: 'http-403', label: 'HTTP 403 (turned away)', weather: { state: 'http_error', httpStatus: 403 } },
	{
		name: 'http-429',
		label: 'HTTP 429, Retry-After 15 minutes',
		weather: { state: 'http_error', httpStatus: 429, retryAfterS: 900 },
	},
	{ name: 'credentials', label: 'Good passwords refused', weather: { state: 'credentials_refused' } },
	{ name: 'hang', label: 'Hang', weather: { state: 'hang' } },
	{ name: 'reset', label: 'Connection reset', weather: { state: 'reset' } },
	{ name: 'tls-expired', label: 'Expired certificate', weather: { state: 'tls_expired' } },
	{ name: 'slow', label: 'Slow (4 s)', weather: { state: 'slow', delayMs: 4_000 } },
	{
		name: 'redirect',
		label: 'Redirect to a stranger',
		weather: { state: 'redirect_away', to: `https://${ELSEWHERE_HOST}/` },
	},
	{ name: 'other-form', label: 'Redesign: another form', weather: { state: 'redesign', as: 'other_form' } },
	{
		name: 'script-shell',
		label: 'Redesign: script shell',
		weather: { state: 'redesign', as: 'script_shell' },
	},
	{ name: 'foreign', label: 'Redesign: no known mark', weather: { state: 'redesign', as: 'foreign' } },
	{ name: 'forwarding', label: 'Forwarding page', weather: { state: 'forwarding', by: 'meta' } },
	{ name: 'blank', label: 'Blank page', weather: { state: 'blank' } },
	{ name: 'captive', label: 'Captive portal', weather: { state: 'captive_portal' } },
	{
		name: 'alternating',
		label: 'Progressive reopening',
		weather: {
			state: 'alternating',
			good: { state: 'healthy' },
			bad: { state: 'courtesy', httpStatus: 200 },
			goodShare: 0.5,
			slotMs: 90_000,
		},
	},
];

export function presetNamed(name: string): Preset | undefined {
	return PRESETS.find((preset) => preset.name === name);
}
