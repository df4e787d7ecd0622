/** Numbered steps from one version to the next. A merged step is never edited: add the next one. */

import type { IDBPDatabase } from 'idb';
import type { Schema } from './schema';

type Migration = (database: IDBPDatabase<Schema>) => void;

/** `MIGRATIONS[n]` leads from version n to n + 1. */
export const MIGRATIONS: readonly Migration[] = [
	function first(database) {
		database.createObjectStore('providers', { keyPath: 'provider' });
		database.createObjectStore('calibrations', { keyPath: 'target' });
		database.createObjectStore('observations', { keyPath: 'at' });
		database
			.createObjectStore('hours', { keyPath: ['provider', 'startAt'] })
			.createIndex('startAt', 'startAt');
		database.createObjectStore('days', { keyPath: ['provider', 'day'] });
		const transitions = database.createObjectStore('transitions', { keyPath: 'id' });
		transitions.createIndex('pendingSince', 'pendingSince');
		transitions.createIndex('at', 'at');
		database.createObjectStore('episodes', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
		database
			.createObjectStore('incidents', { keyPath: ['feedId', 'incident.id'] })
			.createIndex('feedId', 'feedId');
		database.createObjectStore('feeds', { keyPath: 'feedId' });
		database.createObjectStore('visits', { autoIncrement: true });
		database.createObjectStore('meta');
	},
];
