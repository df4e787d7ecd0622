/** `history.atom`: one entry per incident, in Statuspage's form, so that its readers can read ours. */

import type {
	FeedDocument,
	Incident,
	IncidentStatus,
	IncidentUpdate,
} from '../../monitor/core/model/incident';
import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import { HOUR_MS, romeOffsetMs, romeTime } from '../../monitor/core/time';
import { escapeMarkup, htmlText } from './markup';
import { sentinelLine } from './sentinels';

/** The whole feed. `url` is the address of the site, without a trailing slash. */
export function atomFeed(
	document: FeedDocument,
	now: number,
	url: string,
	statement?: SentinelStatement,
): string {
	const host = url.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
	const updatedAt = Math.max(0, ...document.incidents.map((incident) => incident.updatedAt)) || now;
	// Not an entry: a reader would treat it as an incident.
	const subtitle =
		statement === undefined ? '' : `  <subtitle>${escapeMarkup(sentinelLine(statement, now))}</subtitle>\n`;
	return `<?xml version="1.0" encoding="UTF-8"?>
<feed xml:lang="it" xmlns="http://www.w3.org/2005/Atom">
  <id>tag:${host},2005:/history</id>
  <link rel="alternate" type="text/html" href="${escapeMarkup(url)}/"/>
  <link rel="self" type="application/atom+xml" href="${escapeMarkup(url)}/history.atom"/>
  <title>${escapeMarkup(document.title ?? 'PostaViva')} - Incident History</title>
${subtitle}  <updated>${iso(updatedAt)}</updated>
  <author>
    <name>PostaViva</name>
  </author>
${document.incidents.map((incident) => entry(incident, host, url)).join('')}</feed>
`;
}

function entry(incident: Incident, host: string, url: string): string {
	const content = incident.updates.toReversed().map(paragraph).join('');
	return `  <entry>
    <id>tag:${host},2005:Incident/${escapeMarkup(incident.id)}</id>
    <published>${iso(incident.startedAt)}</published>
    <updated>${iso(incident.updatedAt)}</updated>
    <link rel="alternate" type="text/html" href="${escapeMarkup(url)}/#${escapeMarkup(incident.id)}"/>
    <title>${escapeMarkup(incident.name)}</title>
    <content type="html">${escapeMarkup(content)}</content>
  </entry>
`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function paragraph(update: IncidentUpdate): string {
	const { month, day, hour, minute } = romeTime(update.at);
	const two = (n: number) => String(n).padStart(2, '0');
	const zone = romeOffsetMs(update.at) === HOUR_MS ? 'CET' : 'CEST';
	const when = `${MONTHS[month - 1]} <var data-var='date'>${two(day)}</var>, <var data-var='time'>${two(hour)}:${two(minute)}</var> ${zone}`;
	return `<p><small>${when}</small><br><strong>${LABEL[update.status]}</strong> - ${htmlText(update.text)}</p>`;
}

const LABEL: Record<IncidentStatus, string> = {
	investigating: 'Investigating',
	identified: 'Identified',
	monitoring: 'Monitoring',
	resolved: 'Resolved',
	postmortem: 'Postmortem',
	scheduled: 'Scheduled',
	in_progress: 'In progress',
	verifying: 'Verifying',
	completed: 'Completed',
	unknown: 'Update',
};

function iso(at: number): string {
	return new Date(at).toISOString().replace('.000Z', 'Z');
}
