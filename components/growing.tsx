import './growing.css';
import type { ComponentChildren } from 'preact';

interface GrowingProps {
  /** What stands in the field. */
  readonly text: string;
  /** The field itself, a `textarea`. */
  readonly children: ComponentChildren;
}

/** Makes a field as high as its text. Its font and its least height are those of the element around it. */
export const Growing = ({ text, children }: GrowingProps) => (
  <div class="growing" data-text={text}>
    {children}
  </div>
);
