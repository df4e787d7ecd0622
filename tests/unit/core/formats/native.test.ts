import { describe, expect, it } from 'vitest';
import type { ParseContext } from '../../../../monitor/core/formats/context';
import { isNative, readNative, writeNative } from '../../../../monitor/core/formats/native';
import type { FeedDocument } from '../../../../monitor/core/model/incident';
import { fields } from '../../../../monitor/core/text/json';

const NOW = Date.UTC(2023, 0, 26, 12);
const SIGNED: ParseContext = { trust: 'signed', fetchedAt: NOW };

const DOCUMENT: FeedDocument = {
	format: 'native',
	title: 'PostaViva',
	sequence: 7,
	issuedAt: NOW,
	expiresAt: NOW + 86_400_000,
	pacing: { periodFactor: 2, untilAt: NOW + 3_600_000 },
	incidents: [
		{
			id: '2023-01',
			name: 'Posta ferma',
			status: 'identified',
			impact: 'critical',
			startedAt: Date.UTC(2023, 0, 22, 21),
			updatedAt: Date.UTC(2023, 0, 25, 15),
			providers: ['libero', 'virgilio'],
			components: [
				{ id: 'webmail', status: 'major_outage' },
				{ id: 'pec', status: 'operational' },
			],
			updates: [
				{
					id: 'a',
					at: Date.UTC(2023, 0, 23, 6),
					status: 'investigating',
					text: 'Segnalazioni in aumento.\nNessuna spiegazione.',
					source: 'press',
					publisher: 'Il Corriere',
					claims: [],
				},
				{
					id: 'b',
					at: Date.UTC(2023, 0, 25, 15),
					status: 'identified',
					text: 'Un bug dello storage: “24/48 ore”.',
					source: 'official',
					publisher: 'Italiaonline',
					url: 'https://aiuto.libero.it/nota',
					claims: [
						{
							topic: 'eta',
							fromAt: Date.UTC(2023, 0, 26, 15),
							toAt: Date.UTC(2023, 0, 27, 15),
							source: 'official',
							publisher: 'Italiaonline',
							saidAt: Date.UTC(2023, 0, 25, 15),
						},
						{
							topic: 'cause',
							kind: 'storage',
							source: 'official',
							saidAt: Date.UTC(2023, 0, 25, 15),
							publisher: 'Italiaonline',
						},
						{
							topic: 'scope',
							hit: ['webmail'],
							notHit: ['pec'],
							source: 'signed',
							saidAt: Date.UTC(2023, 0, 25, 15),
							publisher: 'x',
						},
						{
							topic: 'data',
							stance: 'safe',
							source: 'official',
							saidAt: Date.UTC(2023, 0, 25, 15),
							withdrawn: true,
							publisher: 'x',
						},
					],
				},
			],
		},
	],
};

describe('the native feed', () => {
	it('reads back what it writes', () => {
		const json = fields(JSON.parse(writeNative(DOCUMENT, NOW)));
		expect(isNative(json)).toBe(true);
		expect(readNative(json, SIGNED)).toEqual(DOCUMENT);
	});

	it('an added feed cannot speak for the company', () => {
		const json = fields(JSON.parse(writeNative(DOCUMENT, NOW)));
		const [incident] = readNative(json, { ...SIGNED, trust: 'added' }).incidents;
		expect(incident?.updates.map((update) => update.source)).toEqual(['press', 'added']);
		expect(incident?.updates[1]?.claims.map((claim) => claim.source)).toEqual([
			'added',
			'added',
			'added',
			'added',
		]);
	});

	it('pacing slows down, within bounds, and never speeds up', () => {
		const pacing = (period_factor: unknown) =>
			readNative(fields({ postaviva: 1, incidents: [], pacing: { period_factor } }), SIGNED).pacing;
		expect(pacing(0.5)).toBeUndefined();
		expect(pacing('3')).toBeUndefined();
		expect(pacing(3)).toEqual({ periodFactor: 3 });
		expect(pacing(1e9)).toEqual({ periodFactor: 24 });
	});
});
