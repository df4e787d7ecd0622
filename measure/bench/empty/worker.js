// The least that answers an event.
chrome.runtime.onMessage.addListener(() => undefined);
