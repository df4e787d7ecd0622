// The smallest worker that handles an event.
chrome.runtime.onMessage.addListener((message, _sender, answer) => {
	if (message.type !== 'bare-check') return undefined;
	bareCheck(message.urls).then(answer);
	return true;
});

/** The requests of a check and one write: the minimum for any monitor. */
async function bareCheck(urls) {
	const texts = await Promise.all(
		urls.map(async (url) => (await fetch(url, { credentials: 'omit', cache: 'no-cache' })).text()),
	);
	const database = await new Promise((resolve) => {
		const opening = indexedDB.open('bare');
		opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
		opening.onsuccess = () => resolve(opening.result);
	});
	await new Promise((resolve) => {
		const transaction = database.transaction('rows', 'readwrite');
		transaction
			.objectStore('rows')
			.put({ at: Date.now(), lengths: texts.map((text) => text.length) }, 'last');
		transaction.oncomplete = resolve;
	});
	database.close();
}
