import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../utils/core/assets/catalogue.ts';
import { allRows, makeAgenda } from '../../utils/core/bulbs/agenda.ts';
import { NEWS } from '../../utils/core/news.ts';
import { DAY, HOUR, instantOf } from '../../utils/core/time.ts';
import { BANNER_WORDS } from '../../utils/protocol/banner-messages.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords, type Text, type Texts } from '../../utils/words/words.ts';
import { live, lives, PlayedHouse, START } from '../core/played-house.ts';

const texts: Texts = en;
const reading = { locale: 'en-GB', zone: 'Europe/Vienna', now: START };
const words = makeWords(reading, en);
const forms = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));

describe('everything that core can say', () => {
  test('has its sentence, with every place filled, in whatever house', () => {
    fc.assert(
      fc.property(lives(25), (life) => {
        const house = live(life, (_, answer) => {
          const said = answer.ok ? answer.value.said : answer.problem;
          if (!said) return;
          expect(Object.keys(texts)).toContain(said.key);
          const plain = JSON.parse(JSON.stringify(said.with ?? {}), (_key, value) =>
            typeof value === 'string' ? value.replace(/[{}]/g, '') : value,
          );
          expect(words.say({ key: said.key, with: plain })).not.toMatch(/\{\w+\}/);
        });
        for (const row of allRows(house.state, house.around())) {
          for (const said of row.line) {
            expect(Object.keys(texts)).toContain(said.key);
            expect(words.say(said)).not.toMatch(/\{\w+\}|NaN|Invalid/);
          }
          expect(words.sayAll(row.line)).not.toBe('');
          expect(words.title(row)).not.toMatch(/^(kind|note)\./);
          expect(words.act(row)).not.toMatch(/^(kind|note)\./);
          expect(words.job(row) ?? '').not.toMatch(/^kind\./);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('of a bulb is one line that says when it was last looked after and how often it is meant to be', () => {
    const house = new PlayedHouse({ at: START, zone: 'Europe/Vienna' });
    const id = house.hang({ kind: 'linkedin-profile', title: '' });
    const line = () => words.sayAll(makeAgenda(house.state, house.around()).agenda.rows[0]?.line ?? []);
    expect(line()).toBe('No date known yet. Meant for every 6 months.');
    house.do({ do: 'done', bulb: id, day: '2025-08-19', evidence: 'said' });
    expect(line()).toBe('Last refreshed 19 August 2025. Meant for every 6 months.');
    house.do({ do: 'change', asset: id, to: { cadence: { every: 1, unit: 'week' } } });
    house.do({ do: 'done', bulb: id, day: '2026-02-10', evidence: 'said' });
    expect(line()).toBe('Last refreshed 10 February. Meant for every week.');
    house.do({ do: 'later', bulb: id, until: START + 10 * DAY });
    expect(line()).toBe('Put off until 21 February. Last refreshed 10 February. Meant for every week.');
    house.do({ do: 'switch', asset: id, on: false });
    expect(line()).toBe('Switched off on 11 February.');
  });

  test('of a note reports the note, never the person, and a late one is welcome', () => {
    const house = new PlayedHouse({ at: START, zone: 'Europe/Vienna' });
    const note = house.owe('Ada');
    const row = () => makeAgenda(house.state, house.around()).agenda.rows[0];
    const line = () => words.sayAll(row()?.line ?? []);
    expect(line()).toBe('Waiting since 11 February.');
    house.wait(30 * DAY);
    expect(row()?.state).toBe('out');
    expect(line()).toBe('Waiting since 11 February. Late ones are welcome too.');
    house.do({ do: 'write', note });
    expect(line()).toBe('Written 13 March, not sent.');
  });
});

describe('every kind', () => {
  test.each(KINDS.map(({ id, jobs }) => [id, jobs] as const))(
    '%s has its name, act, sentence, other names and %i jobs, and no more',
    (id, jobs) => {
      for (const part of ['title', 'act', 'about', 'also', ...Array.from({ length: jobs }, (_, n) => `job.${n + 1}`)])
        expect(Object.keys(texts)).toContain(`kind.${id}.${part}`);
      expect(Object.keys(texts)).not.toContain(`kind.${id}.job.${jobs + 1}`);
    },
  );
});

describe('a locale file', () => {
  test('has plural forms only where a count chooses them, and each says what the others leave out', () => {
    const plural = new Intl.PluralRules('en').resolvedOptions().pluralCategories;
    for (const [key, text] of Object.entries(texts)) {
      if (typeof text === 'string') continue;
      for (const form of Object.keys(text)) expect(plural, key).toContain(form);
      expect(text.other, key).toMatch(/\{count\}|many|several|./);
    }
  });

  test('has no empty text, no markup, no broken place', () => {
    for (const [key, text] of Object.entries(texts))
      for (const form of forms(text)) {
        expect(form.trim(), key).toBe(form);
        expect(form, key).not.toBe('');
        expect(form.replaceAll(/\{\w+\}/g, ''), key).not.toMatch(/[{}<>]|&\w+;/);
      }
  });

  test('never uses the words that are for the code alone', () => {
    for (const [key, text] of Object.entries(texts))
      for (const form of forms(text))
        expect(form, key).not.toMatch(
          /\b(assets?|faults?|nudges?|nudged|agenda|tending|tended|evidence|streaks?|overdue|neglect(ed)?)\b/i,
        );
  });

  test('never says "out" or "burned out" beside a note or a person', () => {
    for (const [key, text] of Object.entries(texts))
      if (/note/.test(key))
        for (const form of forms(text)) expect(form, key).not.toMatch(/\bburned out\b|\bis out\b|\bare out\b/i);
  });

  test('holds what is new, and all that is written on a banner', () => {
    for (const { points } of NEWS) for (const point of points) expect(Object.keys(texts)).toContain(point);
    for (const word of BANNER_WORDS) expect(Object.keys(texts)).toContain(`banner.${word}`);
  });
});

describe('words', () => {
  const say = (key: string, params: object = {}) => words.say({ key, with: { ...params } });

  test('choose the plural form by the count', () => {
    expect(say('did.hung', { count: 1 })).toBe('Hung a bulb.');
    expect(say('did.hung', { count: 2 })).toBe('Hung 2 bulbs.');
    expect(say('did.imported', { count: 1_234 })).toBe('Brought in 1,234 entries.');
    expect(say('line.cadence', { cadence: { cadence: { every: 1, unit: 'year' } } })).toBe('Meant for every year.');
    expect(say('line.cadence', { cadence: { cadence: { every: 2, unit: 'year' } } })).toBe('Meant for every 2 years.');
  });

  test.each([
    ['2026-08-19', 'en-GB', '19 August'],
    ['2025-08-19', 'en-GB', '19 August 2025'],
    ['2026-08-19', 'en-US', 'August 19'],
    ['2027-01-01', 'en-US', 'January 1, 2027'],
    ['2026-02-11', 'en-GB', '11 February'],
  ])('write %s in %s as "%s", with the year where it is not this one', (day, locale, text) =>
    expect(makeWords({ ...reading, locale }, en).day(day)).toBe(text),
  );

  test('write the same day in every zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'UTC'])
      expect(makeWords({ ...reading, zone }, en).day('2026-08-19')).toBe('19 August');
  });

  test('know which year it is where the person is', () => {
    const now = instantOf('2026-12-31', 'UTC', 23);
    expect(makeWords({ locale: 'en-GB', zone: 'Pacific/Auckland', now }, en).day('2026-12-31')).toBe(
      '31 December 2026',
    );
    expect(makeWords({ locale: 'en-GB', zone: 'UTC', now }, en).day('2026-12-31')).toBe('31 December');
  });

  test('write an instant of today as its time, of this week with its day, of later as its date', () => {
    const today = words.instant(START + 5 * HOUR);
    expect(today).toBe('15:30');
    expect(words.instant(START + 2 * DAY)).toMatch(/^Friday,? (at )?10:30$/);
    expect(words.instant(START + 20 * DAY)).toBe('3 March');
    expect(words.instant(START + 400 * DAY)).toBe('18 March 2027');
    expect(words.instant(START - 20 * DAY)).toBe('22 January');
  });

  test('leave what a person wrote as it is, also where it looks like a place, a key or a pattern', () => {
    for (const title of ['{count}', '{title}', '$&', 'kind.own.title', '<b>', '__proto__'])
      expect(say('did.done', { title })).toBe(`Relit: ${title}`);
  });

  test('shut in a text that runs the other way, or would turn the sentence around it', () => {
    expect(say('did.done', { title: 'שלום' })).toBe('Relit: \u2068שלום\u2069');
    expect(say('did.done', { title: 'exe.\u202egpj' })).toBe('Relit: \u2068exe.gpj\u2069');
    expect(say('did.done', { title: 'a\u2069\u202eb' })).toBe('Relit: \u2068ab\u2069');
  });

  test('speak of each kind in its own way where there is one, and of all others alike', () => {
    const link = (kind: string) => say('finding.insecure-link', { target: 'ada.example', kind });
    expect(link('form')).toBe('A form sends what visitors write in it without encryption: ada.example.');
    expect(link('link')).toBe('One link begins with http although https works there: ada.example.');
    expect(link('constructor')).toBe('One address begins with http although https works there: ada.example.');
  });

  test('give the key where no locale file holds it, also one that every object has', () => {
    for (const key of ['nothing.here', 'constructor', '__proto__', 'toString']) expect(say(key)).toBe(key);
  });

  test('name a day that is to be checked with its weekday, and one long past by its month', () => {
    expect(words.weekday('2026-08-19')).toBe('Wednesday 19 August');
    expect(words.weekday('2027-08-19')).toMatch(/^Thursday,? 19 August 2027$/);
    expect(words.month('2026-05-02')).toBe('May');
    expect(words.month('2025-05-02')).toBe('May 2025');
  });

  test('work in a language that has no file yet, with that language’s dates', () => {
    const german = makeWords({ ...reading, locale: 'de-AT' }, en);
    expect(german.day('2026-08-19')).toBe('19. August');
    expect(german.t('did.set')).toBe('Saved.');
  });
});
