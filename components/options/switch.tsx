import type { ComponentChildren } from 'preact';

export type SwitchProps = {
	checked: boolean;
	/** Greyed out, because it may not be changed now: the last provider cannot be left out. */
	fixed?: boolean;
	onChange: (checked: boolean) => void;
	/** What is switched. */
	children: ComponentChildren;
	/** A name for tests and tools. */
	name: string;
};

/** A checkbox with its label, large enough for any finger. */
export function Switch({ checked, fixed = false, onChange, children, name }: SwitchProps) {
	return (
		<label class="switch">
			<input
				type="checkbox"
				name={name}
				checked={checked}
				disabled={fixed}
				onChange={(event) => onChange(event.currentTarget.checked)}
			/>
			<span>{children}</span>
		</label>
	);
}
