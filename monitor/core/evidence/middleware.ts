/** The response of the webmail's middleware, in App Suite's own format or not at all. */

/** `failing`: the middleware is up and reports its back end down. */
type AppSuiteAnswer = { kind: 'well' } | { kind: 'failing'; code: string };

/** Source: `com.openexchange.exception.Category` of the open-source server. In every other category the back end works. */
const FAILING_NUMBERS = new Set([5, 6]);
const FAILING_WORDS = new Set(['SERVICE_DOWN', 'CONNECTIVITY']);
const CODE = /^[A-Z][A-Z0-9]{1,15}-\d{1,6}$/;

/** Reads a response body; null if it is not from App Suite. Never throws. */
export function readAppSuite(body: string): AppSuiteAnswer | null {
	const answer = parseObject(body);
	if (answer === null) return null;
	if (answer.error !== undefined || answer.code !== undefined) {
		const { code } = answer;
		if (typeof code !== 'string' || !CODE.test(code)) return null;
		return isFailing(answer) ? { kind: 'failing', code } : { kind: 'well' };
	}
	const session = typeof answer.session === 'string' && answer.session !== '';
	// The configuration comes in `data`, an object; other services put lists and words there.
	const data = typeof answer.data === 'object' && answer.data !== null && !Array.isArray(answer.data);
	return session || data ? { kind: 'well' } : null;
}

function isFailing({ category, categories }: Record<string, unknown>): boolean {
	const words = Array.isArray(categories)
		? categories
		: typeof categories === 'string'
			? categories.split(',')
			: [];
	return (
		FAILING_NUMBERS.has(Number(category)) ||
		words.some((word) => typeof word === 'string' && FAILING_WORDS.has(word.trim().toUpperCase()))
	);
}

/** True if a body is JSON, from any source. */
export function isJson(body: string): boolean {
	const trimmed = body.trim();
	if (!trimmed.startsWith('{') && !trimmed.startsWith('[')) return false;
	try {
		JSON.parse(trimmed);
		return true;
	} catch {
		return false;
	}
}

function parseObject(body: string): Record<string, unknown> | null {
	const trimmed = body.trim();
	if (!trimmed.startsWith('{')) return null;
	try {
		const value: unknown = JSON.parse(trimmed);
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
	} catch {
		return null;
	}
}
