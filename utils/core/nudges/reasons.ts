/** Why something is said: it was found wrong, a note is ready or waits, it is out, or it is dimming; or it stands there already. */
export const SPOKEN = ['found', 'ready', 'waiting', 'out', 'dimming', 'standing'] as const;
export type Spoken = (typeof SPOKEN)[number];

/** Why nothing is said. */
export const HELD = [
  'paused',
  'not-wanted',
  'not-this-day',
  'not-this-hour',
  'not-allowed-here',
  'nothing-here',
  'coming-back',
  'hushed',
  'hushed-often',
  'put-off-today',
  'seen-in-popup',
  'spoke-lately',
  'too-soon',
  'enough-today',
  'enough-here-today',
  'enough-this-week',
  'other-window',
  'led-here',
  'had-this-week',
  'moment-over',
] as const;
export type Held = (typeof HELD)[number];
