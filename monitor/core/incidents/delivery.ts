/** What became of letters: held up, kept waiting, sent back to the sender, or gone. */
export const DELIVERY_FATES = ['late', 'queued', 'bounced', 'lost'] as const;
export type DeliveryFate = (typeof DELIVERY_FATES)[number];

/** What became of letters sent in this period; `deliveredAt` of those that came in the end. Epoch ms. */
export type DeliveryContent = {
	topic: 'delivery';
	fate: DeliveryFate;
	fromAt: number;
	toAt: number;
	deliveredAt?: number;
};
