import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import type { BrokenWords } from '../assets/locales/broken';
import { BrokenPage, type Rescue } from './broken-page';

type GuardProps = Rescue & { page: string; words: BrokenWords; children: ComponentChildren };

/** One broken row must not leave a blank page: an error while rendering is shown in its place. */
export function Guard({ children, ...rest }: GuardProps) {
	const [error] = useErrorBoundary();
	return error === undefined ? children : <BrokenPage {...rest} error={messageOf(error)} />;
}

export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
