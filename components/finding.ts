import type { Fault } from '../utils/core/journal/state.ts';
import type { Said } from '../utils/core/said.ts';

/** The sentence for something that was found. */
export const finding = ({ check, page, target, params }: Fault): Said => ({
  key: `finding.${check}`,
  with: { page, ...(target !== null && { target }), ...params },
});
