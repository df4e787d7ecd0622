/** The flat figures of fleet.json, from the counts of the runs. Rates are of requests to all hosts of one provider. */

import { HOUR_MS, MINUTE_MS } from '../../monitor/core/time';
import type { Counts } from './counts';
import { localPeakToMean, mean, minutesUntil, minutesUntilBelow, peak, toldSince } from './measure';
import { RESTART_AT } from './openings';
import { BRAKE, CALM, RESTART, SILENCE } from './runs';
import type { World } from './world';

export type Figures = Record<string, number>;

/** A day of calm, the failure, the outage and the recovery, under one policy. */
export function weekFigures(
	{ provider, feed, statement, told }: Counts,
	{ downAt, upAt, endAt, still }: World,
): Figures {
	const calm = mean(provider, 0, downAt);
	// The sampled seconds are no real seconds: their sum is right, their peaks are not.
	const settledAt = downAt + HOUR_MS;
	const whole: [number, number][] =
		still === null
			? [[settledAt, upAt]]
			: [
					[settledAt, still.from],
					[still.to, upAt],
				];
	const outagePeak = Math.max(...whole.map(([from, to]) => peak(provider, from, to)));
	return {
		'calm.requestsPerSecond': calm,
		'calm.peakToMean': peak(provider, 0, downAt) / calm,
		'failure.peakToCalmMean': peak(provider, downAt, settledAt) / calm,
		'failure.halfKnowMin': minutesUntil(told.outage, 0.5, downAt),
		'failure.allKnowMin': minutesUntil(told.outage, 1, downAt),
		'outage.rateToCalm': mean(provider, settledAt, upAt) / calm,
		'outage.peakToCalmMean': outagePeak / calm,
		'comeback.peakToCalmMean': peak(provider, upAt, endAt) / calm,
		'comeback.halfKnowMin': minutesUntil(told.recovering, 0.5, upAt),
		'comeback.allRecoveringMin': minutesUntil(told.recovering, 1, upAt),
		'comeback.halfRestoredMin': minutesUntil(told.restored, 0.5, upAt),
		'comeback.allKnowMin': minutesUntil(told.restored, 1, upAt),
		'comeback.restoredNotices': toldSince(told.restored, upAt),
		'feed.calmPerSecond': mean(feed, 0, downAt),
		'feed.outagePerSecond': mean(feed, settledAt, upAt),
		'feed.failurePeakPerSecond': peak(feed, downAt, settledAt),
		'feed.comebackPeakPerSecond': peak(feed, upAt, endAt),
		'statement.calmPerSecond': mean(statement, 0, downAt),
		'statement.outagePerSecond': mean(statement, settledAt, upAt),
	};
}

export function silenceFigures({ provider, controls, told }: Counts): Figures {
	const { downAt, upAt, endAt } = SILENCE;
	const calm = mean(provider, 0, downAt);
	return {
		'silence.failurePeakToCalmMean': peak(provider, downAt, downAt + HOUR_MS) / calm,
		'silence.rateToCalm': mean(provider, downAt + HOUR_MS, upAt) / calm,
		'silence.comebackPeakToCalmMean': peak(provider, upAt, endAt) / calm,
		'silence.halfKnowMin': minutesUntil(told.recovering, 0.5, upAt),
		'silence.allKnowMin': minutesUntil(told.restored, 1, upAt),
		'silence.controlsPerSecond': mean(controls, downAt + HOUR_MS, upAt) / 2,
	};
}

export function brakeFigures({ provider, feed }: Counts): Figures {
	const { downAt, pacing } = BRAKE;
	if (pacing === null) return {};
	const before = mean(provider, downAt + HOUR_MS, pacing.publishedAt);
	const braked = mean(provider, pacing.publishedAt + HOUR_MS, pacing.untilAt);
	return {
		'pacing.factor': pacing.factor,
		'pacing.rateToBefore': braked / before,
		'pacing.effectMin': minutesUntilBelow(provider, before / 2, pacing.publishedAt, pacing.untilAt),
		'pacing.releasePeakToBefore': peak(provider, pacing.untilAt, BRAKE.endAt) / before,
		'pacing.feedPerSecond': mean(feed, pacing.publishedAt + HOUR_MS, pacing.untilAt),
	};
}

export function dayFigures({ provider }: Counts): Figures {
	return {
		'day.localPeakToMean': localPeakToMean(provider, 6 * HOUR_MS, CALM.endAt),
		'day.busiestToMean': peak(provider, 0, CALM.endAt) / mean(provider, 0, CALM.endAt),
	};
}

export function restartFigures({ provider }: Counts): Figures {
	const calm = mean(provider, HOUR_MS, RESTART_AT - MINUTE_MS);
	return {
		'restart.peakToCalmMean': peak(provider, RESTART_AT, RESTART.endAt) / calm,
		'restart.afterMinuteToCalmMean': peak(provider, RESTART_AT + 2 * MINUTE_MS, RESTART.endAt) / calm,
		'restart.afterHourToCalmMean': peak(provider, RESTART_AT + HOUR_MS, RESTART.endAt) / calm,
	};
}
