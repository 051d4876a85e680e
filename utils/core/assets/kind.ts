import type { Cadence } from '../time.ts';

/** Where a kind of asset lives: on the web, or off it (a voicemail greeting). */
export type Place = 'web' | 'off-web';

/** A job that fits a certain page: a part of its address, and the job's number from 1. */
export interface JobAt {
  readonly path: string;
  readonly job: number;
}

/**
 * A kind of asset that the catalogue knows. Its words (title, what it is, its jobs, its act) stand in the locale
 * files under `kind.<id>.*`; here is only what a rule needs.
 */
export interface Kind {
  readonly id: string;
  readonly place: Place;
  /** How often it is looked after unless the person says otherwise. */
  readonly cadence: Cadence;
  /** The hosts it always lives on, `www.` stripped (`linkedin.com`); empty where everyone has their own. */
  readonly hosts: readonly string[];
  /** Where others see it, where that is the same for everyone. `{name}` stands for what the person is called there. */
  readonly address?: string;
  /** Where it is mended, where that is the same for everyone; `{address}` stands for its first own address. */
  readonly edit?: string;
  /** The page of ours on which it is looked after, where it is not done on its site alone. */
  readonly ownPage?: 'linkedin';
  /** How many five-minute jobs the locale files hold, three to six: `kind.<id>.job.1` and on. */
  readonly jobs: 3 | 4 | 5 | 6;
  /** Jobs that fit a certain page: a part of its address, and the job's number from 1. The first that fits wins. */
  readonly jobsAt?: readonly JobAt[];
  /** To look after it takes an afternoon, not five minutes: something new has to be made. What is quick is offered before it. */
  readonly long?: true;
  /** It is looked after by writing something new, and a public feed tells of that: a new post is noticed, and nobody asked. */
  readonly feed?: true;
  /** Shown among the first dozen, in this order; without it, it is found by search. */
  readonly first?: number;
}
