import { kindForHost, kindOf } from '../../utils/core/assets/catalogue.ts';
import type { Hanging } from '../../utils/core/commands/command.ts';
import { bad, type Said } from '../../utils/core/said.ts';
import { parseAddress } from '../../utils/core/sites/address.ts';

/** The kind of something that no kind of the catalogue stands for. */
export const OWN_KIND = 'own';

/** One row of the form. */
export interface Choice {
  readonly key: string;
  readonly kind: string;
  /** What the person calls something of their own; null for the catalogue's kinds. */
  readonly title: string | null;
  readonly ticked: boolean;
  /** As typed, where the row has a field. */
  readonly address: string;
}

export const choiceOf = (kind: string): Choice => ({ key: kind, kind, title: null, ticked: true, address: '' });

/** What hangs unless it is unticked. */
export const FIRST_CHOICES: readonly Choice[] = ['linkedin-profile', 'website', 'thank-you-notes'].map(choiceOf);
export const isFirst = ({ kind }: Choice): boolean => FIRST_CHOICES.some((first) => first.kind === kind);

/** Whether a bulb of this kind only opens something when its own address is known. */
export function wantsAddress({ kind: id }: Choice): boolean {
  const kind = kindOf(id);
  return kind === null || (kind.place === 'web' && (kind.edit === undefined || kind.edit.includes('{address}')));
}

/** The kind whose bulb the one address belongs to: its service, or else the website. Null while there is none. */
export function homeOf(address: string): string | null {
  const parsed = parseAddress(address);
  return parsed.ok ? (kindForHost(parsed.value.host)?.id ?? 'website') : null;
}

export interface Plan {
  readonly bulbs: readonly Hanging[];
  /** What stands in the way, by the field it is said at: a choice's key, `ADDRESS` or `ALL`. */
  readonly problems: ReadonlyMap<string, Said>;
}
export const ADDRESS = 'address';
export const ALL = 'all';

/** What the form asks for: the ticked bulbs, the one address with the bulb it belongs to, each last looked after nobody knows when. */
export function planHanging(address: string, choices: readonly Choice[]): Plan {
  const problems = new Map<string, Said>();
  const check = (key: string, typed: string): string[] => {
    if (typed.trim() === '') return [];
    const parsed = parseAddress(typed);
    if (!parsed.ok) problems.set(key, parsed.problem);
    return [typed.trim()];
  };
  const main = check(ADDRESS, address);
  const home = homeOf(address);

  const bulbs = choices
    .filter(({ ticked }) => ticked)
    .map((choice): Hanging => {
      const addresses = [...(choice.kind === home ? main : []), ...check(choice.key, choice.address)];
      return {
        kind: choice.kind,
        ...(choice.title !== null && { title: choice.title }),
        ...(addresses.length > 0 && { addresses }),
        last: 'unknown',
      };
    });
  if (home !== null && !choices.some(({ kind }) => kind === home))
    bulbs.push({ kind: home, addresses: main, last: 'unknown' });
  if (bulbs.length === 0) problems.set(ALL, bad('welcome.problem.none').problem);
  return { bulbs, problems };
}
