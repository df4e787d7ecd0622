/** `calendario.ics` (RFC 5545): announced maintenance, and the hours of promised returns. */

import { foldAnswers } from '../../monitor/core/incidents/fold';
import type { ClaimOf, Incident } from '../../monitor/core/model/incident';
import { plannedWindow } from '../../monitor/core/model/plan';
import { isOver } from '../../monitor/core/model/progress';
import { SECOND_MS } from '../../monitor/core/time';
import { namesOf } from '../page/going-on';

/** Octets per line, without its end. */
const MAX_LINE = 75;

/** Open and future incidents. `url` is the address of the site, without a trailing slash. */
export function calendar(incidents: readonly Incident[], now: number, url: string): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//PostaViva//Lavori e promesse//IT',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		'X-WR-CALNAME:PostaViva',
		...incidents.filter(({ status }) => !isOver(status)).flatMap((incident) => event(incident, now, url)),
		'END:VCALENDAR',
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(incident: Incident, now: number, url: string): string[] {
	const works = incident.status === 'scheduled' || incident.status === 'in_progress';
	const window = works ? plannedWindow(incident) : foldAnswers(incident.updates, now).eta.current;
	if (window === undefined) return [];
	const names = namesOf([incident]);
	const who = sayer(window);
	return [
		'BEGIN:VEVENT',
		`UID:${escaped(incident.id)}@postaviva`,
		`DTSTAMP:${stamp(now)}`,
		`LAST-MODIFIED:${stamp(incident.updatedAt)}`,
		`SEQUENCE:${Math.floor(incident.updatedAt / SECOND_MS) % 2_147_483_647}`,
		`DTSTART:${stamp(window.fromAt)}`,
		// A promise of one instant has no length.
		...(window.toAt > window.fromAt ? [`DTEND:${stamp(window.toAt)}`] : []),
		`SUMMARY:${escaped(works ? `${names}: lavori annunciati` : `${names}: dovrebbe tornare`)}`,
		`DESCRIPTION:${escaped(`${incident.name}. Lo dice ${who}. ${url}/#${incident.id}`)}`,
		`URL:${url}/#${encodeURIComponent(incident.id)}`,
		// A statement by others, who may withdraw it.
		'STATUS:TENTATIVE',
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	];
}

function sayer({ publisher, source }: ClaimOf<'eta'>): string {
	if (publisher !== undefined) return publisher;
	return source === 'site' ? 'l’avviso sul sito' : 'Italiaonline';
}

/** "20230126T150000Z". */
function stamp(at: number): string {
	return new Date(at).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}

function escaped(text: string): string {
	return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** A long line continues on the next, after a space; never within a character. */
function folded(line: string): string {
	const lines = [''];
	let octets = 0;
	for (const character of line) {
		const more = Buffer.byteLength(character);
		if (octets + more > MAX_LINE) {
			lines.push('');
			octets = 1;
		}
		lines[lines.length - 1] += character;
		octets += more;
	}
	return lines.join('\r\n ');
}
