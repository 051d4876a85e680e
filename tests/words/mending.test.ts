import { describe, expect, test } from 'vitest';
import { BUILT_WITH, TOUCHES } from '../../entrypoints/site/mending.tsx';
import { en } from '../../utils/words/locales/en/index.ts';

/** The names of the checks, as the product promises them. */
const CHECKS =
  'site-down dead-link dead-image dead-file dead-fragment moved-link soft-404 private-link insecure-link broken-mailto stale-copyright past-event stale-feed dead-sitemap-url missing-title missing-description missing-preview-image placeholder-text'.split(
    ' ',
  );

describe.each(CHECKS)('what %s finds', (check) => {
  test('has its sentence, one for several, and what to do about it', () => {
    for (const part of ['', '.many', '.how']) expect(Object.keys(en)).toContain(`finding.${check}${part}`);
  });

  test('has its steps in each builder', () => {
    const touches = new Map(Object.entries(TOUCHES)).get(check);
    for (const built of BUILT_WITH) expect(Object.keys(en)).toContain(`mend.${touches}.${built}`);
  });
});

test('no steps are written that nothing leads to', () => {
  const used = new Set(Object.values(TOUCHES).flatMap((what) => BUILT_WITH.map((built) => `mend.${what}.${built}`)));
  expect(Object.keys(en).filter((key) => /^mend\.(?!builder\.)/.test(key) && !used.has(key))).toEqual([]);
});
