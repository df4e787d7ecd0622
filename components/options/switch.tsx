import type { ComponentChildren } from 'preact';

type SwitchProps = {
	checked: boolean;
	/** Disabled because it may not change now: the last provider cannot be removed. */
	fixed?: boolean;
	onChange: (checked: boolean) => void;
	children: ComponentChildren;
	/** A name for tests and tools. */
	name: string;
};

/** A checkbox with its label, large enough for touch. */
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
