/** Certificates made by each process: one that the browser is told to trust by its key, and two of other keys that it must refuse. */

import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export type Certificate = {
	pem: string;
	privateKeyPem: string;
	/** SHA-256 of the public key in base64, as Chromium's `--ignore-certificate-errors-spki-list` wants it. */
	spki: string;
};

const DAY_MS = 86_400_000;

/** One for the address of loopback, for programs that are led there by address. */
export function makeLoopbackCertificate(): Promise<Certificate> {
	return certificateFor([{ type: 7, ip: '127.0.0.1' }], 30);
}

/** A self-signed certificate for the host names, valid for `days` days from yesterday; a negative number makes it expired. */
export function makeCertificate(hosts: readonly string[], days: number): Promise<Certificate> {
	return certificateFor(
		hosts.map((value) => ({ type: 2, value })),
		days,
	);
}

type AltName = { type: 2; value: string } | { type: 7; ip: string };

function nameOf(first: AltName | undefined): string {
	return first === undefined ? 'PostaViva simulator' : 'ip' in first ? first.ip : first.value;
}

async function certificateFor(altNames: AltName[], days: number): Promise<Certificate> {
	const now = Date.now();
	const { cert, private: privateKeyPem } = await generate(
		// One of several that a program trusts is found by its name.
		[{ name: 'commonName', value: nameOf(altNames[0]) }],
		{
			keyType: 'ec',
			curve: 'P-256',
			algorithm: 'sha256',
			notBeforeDate: new Date(now - (days < 0 ? 400 : 1) * DAY_MS),
			notAfterDate: new Date(now + days * DAY_MS),
			extensions: [
				{ name: 'basicConstraints', cA: false },
				{ name: 'keyUsage', digitalSignature: true },
				{ name: 'extKeyUsage', serverAuth: true },
				{ name: 'subjectAltName', altNames },
			],
		},
	);
	const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
	return { pem: cert, privateKeyPem, spki: createHash('sha256').update(publicKey).digest('base64') };
}
