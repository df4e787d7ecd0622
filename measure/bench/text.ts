/** Speed of the text readers, against a plain scan of the same text for one absent string. */

import { classify } from '../../monitor/core/evidence/classify';
import { read } from '../../monitor/core/italian/reader';
import { PROVIDER } from '../../monitor/core/providers';
import { loginPage } from '../../simulator/pages/login';
import { courtesyPage } from '../../simulator/pages/outage';
import type { Report } from './report';
import { quantile, table, times } from './stats';

/** Bytes are treated as characters: the pages are nearly all ASCII. */
type Speed = { name: string; megabytesPerSecond: number; scanMegabytesPerSecond: number };

const CAP = 256_000;
const NEEDLE = 'xyzzy-is-nowhere';
const AT = Date.UTC(2023, 0, 25, 15);

/** Repeats a text up to the size limit of a body. */
function filled(text: string): string {
	return text.repeat(Math.ceil(CAP / text.length)).slice(0, CAP);
}

const PROSE = `Libero Mail e Virgilio Mail non funzionano da domenica sera e milioni di utenti non riescono ad accedere alla posta.
Italiaonline ha spiegato che il disservizio non è dovuto a un attacco esterno ma a un problema tecnico di un fornitore, e che
non c'è stata alcuna perdita di dati. Il servizio dovrebbe tornare entro le prossime 24/48 ore. Le caselle PEC funzionano.
`;

export function measureText(): Report {
	return reportOf(speeds());
}

function speeds(): Speed[] {
	const [target] = PROVIDER.libero.targets;
	if (target === undefined) throw new Error('no target is asked');
	const answer = (body: string) =>
		({
			outcome: 'answer',
			httpStatus: 200,
			url: target.url,
			body,
			truncated: false,
			durationMs: 1,
		}) as const;
	const login = filled(loginPage('libero'));
	const courtesy = filled(courtesyPage('libero'));
	const foreign = filled(`<div class="a"><p>${PROSE}</p><script>var a = "b";</script></div>`);
	const prose = filled(PROSE);
	return [
		speed('classifier, login page', login, () => classify(target, answer(login), null)),
		speed('classifier, courtesy page', courtesy, () => classify(target, answer(courtesy), null)),
		speed('classifier, page full of news', foreign, () => classify(target, answer(foreign), null)),
		speed('reader, an article of 256 kB', prose, () => read(prose, AT, { source: 'press' })),
	];
}

function speed(name: string, text: string, work: () => unknown): Speed {
	return {
		name,
		megabytesPerSecond: text.length / 1_000 / median(work, 15),
		scanMegabytesPerSecond: text.length / 1_000 / median(() => text.indexOf(NEEDLE), 200),
	};
}

/** ms per run: the median of several, after a warm-up. */
function median(work: () => unknown, runs: number): number {
	for (let i = 0; i < 3; i++) work();
	const times = Array.from({ length: runs }, () => {
		const at = performance.now();
		work();
		return performance.now() - at;
	});
	return Math.max(quantile(times, 0.5), 1e-4);
}

function reportOf(all: readonly Speed[]): Report {
	const figures = (name: 'classifier' | 'reader') => {
		const own = all.filter((speed) => speed.name.startsWith(name));
		return [
			[`${name}.scanRatio`, Math.max(...own.map((s) => s.scanMegabytesPerSecond / s.megabytesPerSecond))],
			[`${name}.megabytesPerSecond`, Math.min(...own.map((s) => s.megabytesPerSecond))],
		];
	};
	return {
		figures: Object.fromEntries([...figures('classifier'), ...figures('reader')]),
		tables: [
			table(
				['text', 'MB/s', 'plain scan, MB/s', 'slower'],
				all.map(({ name, megabytesPerSecond: own, scanMegabytesPerSecond: scan }) => [
					name,
					own.toFixed(1),
					scan.toFixed(0),
					times(scan / own),
				]),
			),
		],
	};
}
