import { KINDS } from '../core/assets/catalogue.ts';
import type { Words } from '../words/words.ts';

/** The kind whose name or one of whose other names is just this text, in the language of `words`. */
export function kindNamed(text: string, words: Words): string | null {
  const wanted = text.trim().toLocaleLowerCase();
  const named = KINDS.find(({ id }) => {
    const also = words.say({ key: `kind.${id}.also` }).split(',');
    return [words.say({ key: `kind.${id}.title` }), ...also].some((name) => name.trim().toLocaleLowerCase() === wanted);
  });
  return named?.id ?? null;
}
