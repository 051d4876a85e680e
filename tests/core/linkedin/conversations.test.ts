import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Conversations } from '../../../utils/core/linkedin/conversations.ts';
import { LatestByPair } from '../../../utils/core/linkedin/latest-by-pair.ts';

const NEVER = Number.NEGATIVE_INFINITY;
const said = fc.record({
  id: fc.constantFrom('c1', 'c2', '1c', 'c1 ', '2-aGVsbG8=', ''),
  from: fc.nat(5),
  to: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
  at: fc.integer({ min: 0, max: 20 }),
  asks: fc.boolean(),
});

it('the last word of every conversation is the one that a look over all that was said finds', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 60 }), (all) => {
      const conversations = new Conversations();
      for (const { id, from, to, at, asks } of all) conversations.said(id, from, to, at, asks);
      const talks = [...Map.groupBy(all, ({ id }) => id).values()];
      const latest = (of: typeof all): number => Math.max(NEVER, ...of.map(({ at }) => at));
      const expected = talks.map((talk) => {
        const at = latest(talk);
        const by = talk.filter((one) => one.at === at).map(({ from }) => from);
        return talk
          .map(({ from }) => from)
          .filter((from) => by.includes(from))
          .map((from) => ({
            by: from,
            at,
            asked: latest(talk.filter((one) => one.from === from && one.asks)),
            others: latest(talk.filter((one) => one.from !== from)),
          }));
      });
      const words = [...conversations.lastWords()];
      expect(words).toHaveLength(talks.length);
      // Where two spoke last in the same instant, it is either of them.
      for (const [nth, word] of words.entries()) expect(expected[nth]).toContainEqual(word);

      expect(conversations.size).toBe(talks.length);
      const counts = conversations.counts();
      for (let person = 0; person <= 5; person += 1) {
        const isIn = talks.filter((talk) => talk.some(({ from, to }) => [from, ...to].includes(person)));
        expect(counts.get(person) ?? 0).toBe(isIn.length);
        expect(conversations.haveMet(new Set([0, 1]), person)).toBe(
          isIn.some((talk) => talk.some(({ from, to }) => [from, ...to].some((one) => one <= 1))),
        );
      }
      const lasts = [...Map.groupBy(all, ({ id, from }) => `${id} ${from}`).values()].map(latest);
      const newest = Math.max(NEVER, ...lasts.filter((at) => at <= 10));
      expect(conversations.newest(10)).toBe(newest === NEVER ? null : newest);
    }),
  );
});

it('the latest instants of pairs are those of a map, however many there are', () => {
  const pair = fc.tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.nat(3));
  fc.assert(
    fc.property(fc.array(fc.tuple(pair, fc.nat()), { maxLength: 2_000, size: 'max' }), (all) => {
      const latest = new LatestByPair(2);
      const map = new Map<string, number>();
      for (const [[first, second], at] of all) {
        latest.raise(latest.place(first, second), 1, at);
        map.set(`${first} ${second}`, Math.max(at, map.get(`${first} ${second}`) ?? NEVER));
      }
      expect(latest.size).toBe(map.size);
      for (const [place, [key, at]] of [...map].entries()) {
        expect(`${latest.first(place)} ${latest.second(place)}`).toBe(key);
        expect([latest.latest(place, 0), latest.latest(place, 1)]).toEqual([NEVER, at]);
        expect(latest.find(latest.first(place), latest.second(place))).toBe(place);
      }
      expect(latest.find(1, 4)).toBeNull();
      const together = latest.renumbered(
        () => 7,
        (second) => second,
      );
      for (let second = 0; second <= 3; second += 1) {
        const ats = all.flatMap(([[, other], at]) => (other === second ? at : []));
        const place = together.find(7, second);
        expect(place === null ? [] : [together.latest(place, 1)]).toEqual(ats.length > 0 ? [Math.max(...ats)] : []);
      }
    }),
    { numRuns: 40 },
  );
});
