import type { Said } from '../utils/core/said.ts';
import type { Words } from '../utils/words/words.ts';

/** What kept something from being done: read out as soon as it is there, and nothing while all is well. */
export function Problem({ words, said }: { readonly words: Words; readonly said: Said | null }) {
  return (
    said && (
      <p class="problem" role="alert">
        {words.say(said)}
      </p>
    )
  );
}
