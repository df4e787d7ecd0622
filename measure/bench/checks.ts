/** The checks of all situations, in a profile of their own: rows that are filled in again and again leave a larger database behind. */

import type { Simulator } from '../../simulator/server';
import { openBench } from './browser';
import { type CheckCost, measureChecks } from './check';
import type { Report } from './report';
import { seed } from './seed';
import type { Situation } from './situations';
import { kilobytes, ms, table, times } from './stats';
import type { Wire } from './wire';

/** @param spans of checks in a row, of each situation. */
export async function measureSituations(
	simulator: Simulator,
	wire: Wire,
	situations: readonly Situation[],
	spans: number,
): Promise<Report> {
	const bench = await openBench({ port: wire.port, spki: simulator.spki });
	await bench.ours.run('chrome.runtime.sendMessage({ type: "check-now" })');
	const costs = new Map<string, CheckCost>();
	for (const { name, rows, before } of situations) {
		await seed(bench.ours, rows);
		costs.set(name, await measureChecks(bench, wire, spans, before));
	}
	await bench.close();
	return reportOf(costs);
}

function reportOf(costs: ReadonlyMap<string, CheckCost>): Report {
	const day = costs.get('day');
	if (day === undefined) throw new Error('no calm day was measured');
	/** Each is compared with the bare worker next to it. */
	const against = (name: string) => (costs.get(name)?.ratio ?? Number.NaN) / day.ratio;
	return {
		figures: {
			...Object.fromEntries(
				[...costs].flatMap(([name, cost]) => [
					[`check.${name}.ratio`, cost.ratio],
					[`check.${name}.cpuMs`, cost.cpuMs],
					[`check.${name}.bytesWritten`, cost.bytesWritten],
				]),
			),
			'check.yearRatio': against('year'),
			'check.incidentsRatio': against('incidents'),
			'check.ms': day.ms,
			'check.cpuMs': day.cpuMs,
			'check.writeTransactions': day.writeTransactions,
			'check.mirrorWrites': day.mirrorWrites,
			'check.requests': day.requests,
			'check.bytesUp': day.bytesUp,
			'check.bytesDown': day.bytesDown,
		},
		tables: [
			table(
				['processor time of a check, all processes', 'ours', 'bare', 'ratio', 'time', 'written'],
				[...costs].map(([name, cost]) => [
					name,
					ms(cost.cpuMs),
					ms(cost.bareCpuMs),
					times(cost.ratio),
					ms(cost.ms),
					kilobytes(cost.bytesWritten),
				]),
			),
			table(
				['a check of a calm day', ''],
				[
					['write transactions / writes of storage.local', `${day.writeTransactions} / ${day.mirrorWrites}`],
					['requests, both providers', String(day.requests)],
					['bytes sent / received, TLS included', `${kilobytes(day.bytesUp)} / ${kilobytes(day.bytesDown)}`],
				],
			),
		],
	};
}
