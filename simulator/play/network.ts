/** The network of a story: its steps define some addresses, and all others are healthy, as in the simulator. */

import { PROVIDER } from '../../monitor/core/providers';
import { roleOf } from '../hosts';
import { controlAnswer, elsewherePage } from '../pages/around';
import type { Hop } from '../played/load';
import { html, type Reply } from '../reply';
import { respond } from '../respond';
import { HEALTHY } from '../weather';
import { feedReply } from './feeds';
import type { StepAnswer, Story } from './story';

const HOP_MS = 80;
const FAILURE_MS = 40;

/** The result of a request for an address. */
export function hop(story: Story, url: string, at: number): Hop {
	const reply = replyTo(story, url, at);
	return { reply, ms: reply.kind === 'http' ? HOP_MS : FAILURE_MS };
}

/** True if the browser itself reports no network, for a request to a watched provider. */
export function isOffline(story: Story, at: number): boolean {
	return story.providers.some((id) =>
		PROVIDER[id].targets.some(({ url }) => named(story, url, at)?.kind === 'offline'),
	);
}

function replyTo(story: Story, url: string, at: number): Reply {
	const { host, pathname, search } = new URL(url);
	const reply = named(story, url, at);
	if (reply !== null) return reply;
	const role = roleOf(host, pathname);
	if (role?.role === 'control') {
		const reachable = story.controls.findLast((change) => change.at <= at)?.reachable ?? true;
		return reachable ? controlAnswer(host) : { kind: 'name_not_found' };
	}
	const feed = feedReply(story, url, at);
	if (feed !== null) return feed;
	if (role?.role !== 'provider') return html(elsewherePage());
	return respond(HEALTHY, { ...role, host, path: pathname + search, at });
}

/** The response set by the last step that names an address; null if it is healthy. */
function named({ steps }: Story, url: string, at: number): Reply | null {
	const { origin, pathname } = new URL(url);
	const address = origin + pathname;
	for (const step of steps.toReversed()) {
		if (step.at > at) continue;
		const answer = nearest(step.answers, address);
		if (answer !== undefined) return answer.reply;
	}
	return null;
}

/** The address itself, otherwise the longest matching prefix. */
function nearest(answers: readonly StepAnswer[], address: string): StepAnswer | undefined {
	const exact = answers.find((one) => !one.prefix && one.address === address);
	if (exact !== undefined) return exact;
	return answers
		.filter((one) => one.prefix && address.startsWith(one.address))
		.reduce<StepAnswer | undefined>(
			(a, b) => (a === undefined || b.address.length > a.address.length ? b : a),
			undefined,
		);
}
