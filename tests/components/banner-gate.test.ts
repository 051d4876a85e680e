import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOOK_AGAIN, mayAppear, type PageFacts, REST } from '../../utils/banner/gate.ts';
import { choosePlace } from '../../utils/banner/placement.ts';

const NOW = 100_000;
const atRest: PageFacts = {
  visible: true,
  restSince: NOW - REST,
  typing: false,
  inFrame: false,
  fullscreen: false,
  playing: false,
  dialog: false,
};

describe('When a banner may appear', () => {
  it('appears once the page has been at rest for two seconds, and not a moment before', () => {
    expect(mayAppear(atRest, NOW)).toBe(true);
    expect(mayAppear({ ...atRest, restSince: NOW - REST + 1 }, NOW)).toBe(1);
    expect(mayAppear({ ...atRest, restSince: NOW }, NOW)).toBe(REST);
  });

  it('waits for an event, not for a time, while the page is out of view or somebody is writing', () => {
    expect(mayAppear({ ...atRest, visible: false }, NOW)).toBe(false);
    expect(mayAppear({ ...atRest, typing: true }, NOW)).toBe(false);
  });

  it.each(['fullscreen', 'playing', 'dialog', 'inFrame'] as const)(
    'does not appear during %s, and looks again at leisure',
    (what) => {
      expect(mayAppear({ ...atRest, [what]: true }, NOW)).toBe(LOOK_AGAIN);
    },
  );

  it('never asks to look again more than once a second for what it cannot be told', () => {
    const facts = fc.record({
      visible: fc.boolean(),
      restSince: fc.integer({ min: NOW - 60_000, max: NOW }),
      typing: fc.boolean(),
      inFrame: fc.boolean(),
      fullscreen: fc.boolean(),
      playing: fc.boolean(),
      dialog: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (page) => {
        const verdict = mayAppear(page, NOW);
        const taken = page.fullscreen || page.playing || page.dialog || page.inFrame;
        if (verdict === true) return page.visible && !page.typing && !taken && NOW - page.restSince >= REST;
        if (verdict === false) return !page.visible || page.typing;
        return taken ? verdict >= 1_000 : verdict > 0 && verdict <= REST;
      }),
    );
  });
});

describe('Where a banner hangs while somebody works in a field', () => {
  const card = { left: 628, top: 12, right: 988, bottom: 160 };

  it('stays where it is if the field is free', () => {
    expect(choosePlace('top-right', card, 600, null)).toBe('top-right');
    expect(choosePlace('top-right', card, 600, { left: 0, top: 0, right: 400, bottom: 40 })).toBe('top-right');
  });

  it('goes to the other edge rather than over the field', () => {
    expect(choosePlace('top-right', card, 600, { left: 600, top: 20, right: 900, bottom: 60 })).toBe('bottom-right');
  });

  it('steps aside if the field reaches over the whole height', () => {
    expect(choosePlace('top-right', card, 600, { left: 0, top: 0, right: 1_000, bottom: 600 })).toBeNull();
  });
});
