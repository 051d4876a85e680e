import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ADA,
  connections,
  csv,
  inUrl,
  invitations,
  type Message,
  messages,
  read,
  recommendations,
  SOME,
  warned,
} from './export.ts';

const MARY = ['Mary Somerville', inUrl('mary')] as const;
const CHARLES = ['Charles Babbage', inUrl('charles')] as const;
const MET = connections(['Mary Somerville', 'mary'], ['Charles Babbage', 'charles']);
const asked = { from: MARY, at: '2026-07-01 10:00:00 UTC', text: 'Could you come on Tuesday?' };

describe('Whoever recommended the owner', () => {
  const given = {
    'Connections.csv': MET,
    'Recommendations_Received.csv': recommendations(['Mary Somerville', '10 Jun 2026']),
  };
  it('is suggested for a thank-you until a message goes to them', () => {
    expect(
      read({ ...given, 'messages.csv': messages({ to: [MARY], at: '2026-06-09 23:59:59 UTC' }) }).unthanked,
    ).toEqual([{ name: 'Mary Somerville', because: 'recommendation', on: '2026-06-10', url: inUrl('mary') }]);
    expect(
      read({ ...given, 'messages.csv': messages({ to: [MARY], at: '2026-06-10 08:00:00 UTC' }) }).unthanked,
    ).toEqual([]);
  });
  it('is not thanked by a draft, nor by a message of their own', () => {
    const said = messages(
      { to: [MARY], at: '2026-06-11 08:00:00 UTC', draft: true },
      { from: MARY, at: '2026-06-12 08:00:00 UTC' },
    );
    expect(read({ ...given, 'messages.csv': said }).unthanked).toHaveLength(1);
  });
  it('is thanked by a message to several', () => {
    const said = messages({ to: [CHARLES, MARY], at: '2026-06-11 08:00:00 UTC' });
    expect(read({ ...given, 'messages.csv': said }).unthanked).toEqual([]);
  });
  it.each(['HIDDEN', 'PENDING', 'whatever comes'])('does not count while the recommendation is %s', (status) => {
    const file = recommendations(['Mary Somerville', '10 Jun 2026', status]);
    expect(read({ ...given, 'Recommendations_Received.csv': file, 'messages.csv': SOME }).unthanked).toEqual([]);
  });
  it('is told apart from another of that name by where they work, and else not at all', () => {
    const two = connections(['Mary Somerville', 'mary', 'Engines'], ['Mary Somerville', 'mary-2', 'Looms']);
    const one = { ...given, 'Connections.csv': two, 'messages.csv': SOME };
    expect(read(one).unthanked).toMatchObject([{ name: 'Mary Somerville', url: inUrl('mary') }]);
    const neither = read({
      ...one,
      'Recommendations_Received.csv': recommendations(['Mary Somerville', '10 Jun 2026', 'VISIBLE', 'Mills']),
    });
    expect(neither.unthanked).toMatchObject([{ name: 'Mary Somerville', url: null }]);
    expect(warned(neither)).toContain('linkedin.warning.namesakes');
  });
  it('is found under the name of today, if a profile has had both', () => {
    const said = messages({ from: ['Mary Fairfax', inUrl('mary')], at: '2020-01-01 10:00:00 UTC' });
    const file = recommendations(['Mary Fairfax', '10 Jun 2026']);
    expect(read({ ...given, 'messages.csv': said, 'Recommendations_Received.csv': file }).unthanked).toMatchObject([
      { name: 'Mary Somerville', url: inUrl('mary') },
    ]);
  });
  it('is named where the rest of the export does not know them, and not where the account is gone', () => {
    const file = recommendations(['Grace Hopper', '10 Jun 2026'], ['LinkedIn Member', '10 Jun 2026']);
    expect(read({ ...given, 'messages.csv': SOME, 'Recommendations_Received.csv': file }).unthanked).toEqual([
      { name: 'Grace Hopper', because: 'recommendation', on: '2026-06-10', url: null },
    ]);
  });
  it('is suggested once, however often they recommended', () => {
    const file = recommendations(['Mary Somerville', '10 Jun 2025'], ['Mary Somerville', '10 Jun 2026']);
    expect(read({ ...given, 'messages.csv': SOME, 'Recommendations_Received.csv': file }).unthanked).toMatchObject([
      { on: '2026-06-10' },
    ]);
  });
});

describe('Whoever sent a note with an invitation', () => {
  const note = invitations(
    ['Mary Somerville', 'mary', '7/1/26, 3:43 PM', 'We met in Rome.'],
    ['Charles Babbage', 'charles', '7/14/26, 3:43 PM', ''],
  );
  it('is suggested once they are connected and no message went to them', () => {
    const given = { 'Connections.csv': MET, 'Invitations.csv': note };
    expect(read({ ...given, 'messages.csv': SOME }).unthanked).toEqual([
      { name: 'Mary Somerville', because: 'invitation', on: '2026-07-01', url: inUrl('mary') },
    ]);
    expect(
      read({ ...given, 'messages.csv': messages({ to: [MARY], at: '2026-07-01 15:44:00 UTC' }) }).unthanked,
    ).toEqual([]);
    expect(
      read({ ...given, 'Connections.csv': connections(['Charles Babbage', 'charles']), 'messages.csv': SOME })
        .unthanked,
    ).toEqual([]);
  });
  it('is nobody where the note was the owner’s', () => {
    const own = csv([
      ['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'],
      ['Ada Byron', 'Mary Somerville', '2026-07-01', 'Hello', 'OUTGOING', ADA, inUrl('mary')],
    ]);
    expect(read({ 'Connections.csv': MET, 'Invitations.csv': own, 'messages.csv': SOME }).unthanked).toEqual([]);
  });
});

describe('Whoever connected after an event', () => {
  const fair = (status: string) =>
    csv([
      ['Event Name', 'Event Time', 'Status', 'External Url'],
      ['Fair', '2026-06-20 13:00:00 UTC', status, ''],
    ]);
  const given = (on: string, status = 'ATTENDING') => ({
    'Connections.csv': connections(['Mary Somerville', 'mary', 'Engines', on]),
    'Events.csv': fair(status),
    'messages.csv': messages({ to: [CHARLES], at: '2026-06-21 08:00:00 UTC' }),
  });
  it.each([
    ['20 Jun 2026', 1],
    ['23 Jun 2026', 1],
    ['24 Jun 2026', 0],
    ['19 Jun 2026', 0],
  ])('on %s is suggested within three days', (on, count) => expect(read(given(on)).unthanked).toHaveLength(count));
  it('is not, when the owner was only interested, or the event is long past', () => {
    expect(read(given('21 Jun 2026', 'INTERESTED')).unthanked).toEqual([]);
    expect(read(given('21 Jun 2026'), { now: Date.UTC(2026, 11, 1) }).unthanked).toEqual([]);
  });
});

describe('A question waits for an answer', () => {
  const files = (...said: readonly Message[]) => ({
    'Connections.csv': MET,
    'messages.csv': messages({ in: 'c0', to: [CHARLES], at: '2019-01-01' }, ...said),
  });
  const waiting = (...said: readonly Message[]) => read(files(...said)).unanswered;
  it('when it is the last word of a connection', () => {
    expect(waiting(asked)).toEqual([{ from: 'Mary Somerville', on: '2026-07-01', url: inUrl('mary') }]);
  });
  it('in whatever order the messages come', () => {
    const answered = { to: [MARY], at: '2026-07-02 10:00:00 UTC' };
    expect(waiting(asked, answered)).toEqual([]);
    expect(waiting(answered, asked)).toEqual([]);
  });
  it('not when the last word asks nothing, or only an address does', () => {
    expect(waiting({ ...asked, text: 'See you.' })).toEqual([]);
    expect(waiting({ ...asked, text: 'Look: https://looms.example/?page=2' })).toEqual([]);
    expect(waiting(asked, { ...asked, at: '2026-07-03 10:00:00 UTC', text: 'It is settled.' })).toEqual([]);
  });
  it('also when “Thank you!” follows at once', () => {
    expect(waiting(asked, { ...asked, at: '2026-07-01 10:02:00 UTC', text: 'Thank you!' })).toHaveLength(1);
  });
  it('for 90 days', () => {
    expect(waiting({ ...asked, at: '2026-04-16 13:00:00 UTC' })).toHaveLength(1);
    expect(waiting({ ...asked, at: '2026-04-16 11:00:00 UTC' })).toEqual([]);
    expect(waiting({ ...asked, at: '2026-07-15 13:00:00 UTC' })).toEqual([]);
  });
  it('not from strangers, groups, sponsors, accounts that are gone, or out of the spam', () => {
    expect(waiting({ ...asked, from: ['Emmy Noether', inUrl('emmy')] })).toEqual([]);
    expect(waiting({ ...asked, to: [['Ada Byron', ADA], CHARLES] })).toEqual([]);
    expect(waiting({ ...asked, title: 'Sponsored Conversation' })).toEqual([]);
    expect(waiting({ ...asked, from: ['Looms Ltd', 'https://www.linkedin.com/company/looms'] })).toEqual([]);
    expect(waiting({ ...asked, from: ['LinkedIn Member', ''] })).toEqual([]);
    expect(waiting({ ...asked, folder: 'SPAM' })).toEqual([]);
  });
  it('is not answered by a draft', () => {
    expect(waiting(asked, { to: [MARY], at: '2026-07-02 10:00:00 UTC', draft: true })).toHaveLength(1);
  });
});

describe('Drafts', () => {
  it('keep whom they are for, when, and their text; all other texts are gone', () => {
    const report = read({
      'messages.csv': messages(asked, {
        to: [MARY, CHARLES],
        at: '2026-07-02 10:00:00 UTC',
        draft: true,
        text: 'Dear both,\nthank you.',
      }),
      'Connections.csv': MET,
    });
    expect(report.drafts).toEqual([
      {
        to: 'Mary Somerville, Charles Babbage',
        written: '2026-07-02',
        text: 'Dear both,\nthank you.',
        url: null,
        since: null,
      },
    ]);
    expect(JSON.stringify(report)).not.toContain('Tuesday');
  });
  it('to an account that is gone are left out, and that is said', () => {
    const report = read({
      'messages.csv': messages({ to: [['LinkedIn Member', '']], at: '2026-07-02', draft: true }),
      'Connections.csv': MET,
    });
    expect(report.drafts).toEqual([]);
    expect(warned(report)).toContain('linkedin.warning.drafts-to-nobody');
  });
});

describe('The owner', () => {
  const RECOMMENDED = recommendations(['Mary Somerville', '10 Jun 2026']);
  it('may have had two addresses: what went out from either counts', () => {
    const old = ['Ada Byron', inUrl('ada-of-old')] as const;
    const report = read({
      'Connections.csv': MET,
      'Recommendations_Received.csv': RECOMMENDED,
      'messages.csv': messages(
        { in: 'c1', to: [CHARLES], at: '2026-01-01' },
        { in: 'c3', to: [CHARLES], at: '2026-01-01' },
        { in: 'c2', from: old, to: [MARY], at: '2026-06-11' },
      ),
    });
    expect(report.owner).toBe('Ada Byron');
    expect(report.unthanked).toEqual([]);
  });
  it('is not somebody of the same name with whom the owner talks', () => {
    const other = ['Ada Byron', inUrl('ada-the-other')] as const;
    const report = read({
      'Connections.csv': MET,
      'Recommendations_Received.csv': RECOMMENDED,
      'messages.csv': messages(
        { in: 'c1', to: [CHARLES], at: '2026-01-01' },
        { in: 'c3', to: [other], at: '2026-01-01' },
        { in: 'c2', from: other, to: [MARY, ['Ada Byron', ADA]], at: '2026-06-11' },
      ),
    });
    expect(report.unthanked).toMatchObject([{ name: 'Mary Somerville' }]);
  });
  it('is known without a profile by taking part in everything', () => {
    const report = read({
      'Profile.csv': '',
      'Connections.csv': MET,
      'messages.csv': messages(asked, { in: 'c2', to: [CHARLES], at: '2026-01-01' }),
    });
    expect(report).toMatchObject({ owner: 'Ada Byron', unanswered: [{ from: 'Mary Somerville' }] });
  });
  it('is said not to be known where nothing tells', () => {
    const report = read({ 'Profile.csv': '', 'Connections.csv': MET });
    expect(report.owner).toBeNull();
    expect(warned(report)).toContain('linkedin.warning.no-owner');
  });
});

it('tells how long profile and posts have been still, and counts endorsements without asking for anything', () => {
  const report = read({
    'Shares.csv': csv([
      ['Date', 'ShareLink', 'ShareCommentary', 'SharedUrl', 'MediaUrl', 'Visibility'],
      ['2026-02-03 10:00:00', 'x', '', '', '', ''],
      ['2025-02-03 10:00:00', 'x', '', '', '', ''],
    ]),
    'Comments.csv': csv([
      ['Date', 'Link', 'Message'],
      ['2026-03-03 10:00:00', 'x', 'y'],
    ]),
    'Reactions.csv': csv([
      ['Date', 'Type', 'Link'],
      ['2026-04-03 10:00:00', 'LIKE', 'x'],
    ]),
    'Positions.csv': csv([
      ['Company Name', 'Title', 'Description', 'Location', 'Started On', 'Finished On'],
      ['Engines', 'Analyst', '', '', 'Oct 2022', ''],
      ['Looms', 'Clerk', '', '', '2019', 'Sep 2022'],
    ]),
    'Endorsement_Received_Info.csv': csv([
      [
        'Endorsement Date',
        'Skill Name',
        'Endorser First Name',
        'Endorser Last Name',
        'Endorser Public Url',
        'Endorsement Status',
      ],
      ['05 Jun 2026', 'Engines', 'Mary', 'Somerville', inUrl('mary'), 'ACCEPTED'],
      ['05 Jun 2026', 'Engines', 'Emmy', 'Noether', inUrl('emmy'), 'PENDING'],
    ]),
    'Connections.csv': MET,
    'messages.csv': messages(asked),
  });
  expect(report).toMatchObject({
    headline: 'Counts on engines',
    positions: 2,
    profileChanged: '2022-10-01',
    lastPost: '2026-02-03',
    lastComment: '2026-03-03',
    lastReaction: '2026-04-03',
    endorsements: 1,
    unthanked: [],
    warnings: [],
  });
});

describe('A person whom some files only name', () => {
  const hidden = connections(['Mary Somerville', ''], ['Charles Babbage', 'charles']);
  const older = (rows: readonly (readonly string[])[]): string =>
    csv([['From', 'To', 'Date', 'Subject', 'Content', 'Folder'], ...rows]);
  it('is the one of that name whose address others have', () => {
    const given = {
      'Connections.csv': hidden,
      'Recommendations_Received.csv': recommendations(['Mary Somerville', '10 Jun 2026']),
    };
    expect(read({ ...given, 'messages.csv': messages({ ...asked, in: 'c2' }) })).toMatchObject({
      unthanked: [{ name: 'Mary Somerville', url: inUrl('mary') }],
      unanswered: [{ from: 'Mary Somerville', url: inUrl('mary') }],
      warnings: [],
    });
    const thanked = messages({ to: [MARY], at: '2026-06-11 08:00:00 UTC' });
    expect(read({ ...given, 'messages.csv': thanked })).toMatchObject({ unthanked: [], warnings: [] });
  });
  it('in messages of old as well as in connections of today', () => {
    const question = ['Mary Somerville', 'Ada Byron', '2026-07-01 10:00:00 UTC', '', 'Could you come?', 'INBOX'];
    const reply = ['Ada Byron', 'Mary Somerville', '2026-07-02 10:00:00 UTC', '', 'Yes.', 'INBOX'];
    const given = {
      'Connections.csv': MET,
      'Invitations.csv': invitations(['Mary Somerville', 'mary', '2026-06-30', 'Hello!']),
    };
    expect(read({ ...given, 'messages.csv': older([question]) })).toMatchObject({
      unthanked: [{ name: 'Mary Somerville', because: 'invitation' }],
      unanswered: [{ from: 'Mary Somerville', url: inUrl('mary') }],
    });
    expect(read({ ...given, 'messages.csv': older([question, reply]) })).toMatchObject({
      unthanked: [],
      unanswered: [],
    });
  });
  it('where the list of connections has no addresses at all', () => {
    const file = csv([
      ['First Name', 'Last Name', 'Email Address', 'Company', 'Position', 'Connected On'],
      ['Mary', 'Somerville', '', 'Engines', 'Partner', '05 Jan 2024'],
    ]);
    expect(
      read({
        'Connections.csv': file,
        'messages.csv': messages({ ...asked, in: 'c2' }, { in: 'c3', to: [CHARLES], at: '2026-01-01' }),
      }).unanswered,
    ).toEqual([{ from: 'Mary Somerville', on: '2026-07-01', url: inUrl('mary') }]);
  });
  it('and the same in whatever order files and rows come', () => {
    const rows: readonly Message[] = [
      { ...asked, in: 'c2' },
      { in: 'c3', to: [['Mary Somerville', '']], at: '2026-05-01 10:00:00 UTC' },
      { in: 'c4', from: ['Charles Babbage', ''], at: '2026-07-03 10:00:00 UTC', text: 'And you?' },
      { in: 'c5', to: [CHARLES, MARY], at: '2026-06-20 10:00:00 UTC' },
      { in: 'c6', to: [['Grace Hopper', '']], at: '2026-06-21 10:00:00 UTC', draft: true },
    ];
    const filesOf = (said: readonly Message[]) => ({
      'Connections.csv': hidden,
      'messages.csv': messages(...said),
      'Recommendations_Received.csv': recommendations(
        ['Mary Somerville', '21 Jun 2026'],
        ['Grace Hopper', '1 Jun 2026'],
      ),
      'Invitations.csv': invitations(['Charles Babbage', 'charles', '2026-06-30', 'Hello!']),
    });
    const found = (said: readonly Message[], names: readonly string[]) => {
      const given = new Map(Object.entries(filesOf(said)));
      const { files: _, ...rest } = read(Object.fromEntries(names.map((name) => [name, given.get(name) ?? ''])));
      return rest;
    };
    const names = Object.keys(filesOf(rows));
    const wanted = found(rows, names);
    expect(wanted.unanswered).toHaveLength(2);
    expect(wanted.unthanked).toHaveLength(3);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...rows], { minLength: rows.length }),
        fc.shuffledSubarray(names, { minLength: names.length }),
        (said, order) => {
          expect(found(said, order)).toEqual(wanted);
        },
      ),
    );
  });
  it('is neither of two whom the name would fit', () => {
    const two = messages(
      { ...asked, in: 'c2' },
      { in: 'c3', to: [['Mary Somerville', inUrl('mary-2')]], at: '2026-05-01' },
    );
    expect(read({ 'Connections.csv': hidden, 'messages.csv': two }).unanswered).toEqual([]);
  });
  it('is not the owner for having the same name and being connected', () => {
    const namesake = connections(['Ada Byron', ''], ['Mary Somerville', 'mary']);
    const said = messages(asked, { in: 'c2', to: [CHARLES], at: '2026-07-02 10:00:00 UTC' });
    expect(read({ 'Connections.csv': namesake, 'messages.csv': said }).unanswered).toMatchObject([
      { from: 'Mary Somerville' },
    ]);
  });
});

describe('A message goes to', () => {
  const RECOMMENDED = recommendations(['Mary Somerville', '10 Jun 2026']);
  const files = (...said: readonly Message[]) => ({
    'Connections.csv': MET,
    'Recommendations_Received.csv': RECOMMENDED,
    'messages.csv': messages({ in: 'c0', to: [CHARLES], at: '2019-01-01' }, ...said),
  });
  it('one person whose name has a comma in it', () => {
    const titled = ['Mary Somerville, PhD', inUrl('mary')] as const;
    expect(read(files({ to: [titled], at: '2026-06-11' })).unthanked).toEqual([]);
    expect(read(files({ ...asked, to: [['Ada Byron, PhD', ADA]] })).unanswered).toHaveLength(1);
    expect(read(files({ ...asked, to: [['Ada Byron, PhD', '']] })).unanswered).toHaveLength(1);
    const both = [
      ['Ada Byron, PhD', ''],
      ['Mary Somerville', ''],
    ] as const;
    expect(read(files({ to: both, at: '2026-06-11' })).unthanked).toEqual([]);
  });
  it('several, also where one of them is gone and has no address', () => {
    const group = [
      ['Ada Byron', ADA],
      ['LinkedIn Member', ''],
    ] as const;
    expect(read(files({ ...asked, to: group })).unanswered).toEqual([]);
    expect(read(files({ to: [MARY, ['LinkedIn Member', '']], at: '2026-06-11' })).unthanked).toEqual([]);
  });
  it('several, where only their names are there', () => {
    const group = [
      ['Ada Byron', ''],
      ['Charles Babbage', ''],
    ] as const;
    expect(read(files({ ...asked, to: group })).unanswered).toEqual([]);
  });
  it('them also when it was thrown away, and about whatever it is', () => {
    expect(read(files({ to: [MARY], at: '2026-06-11', folder: 'TRASH' })).unthanked).toEqual([]);
    expect(read(files({ to: [MARY], at: '2026-06-11', title: 'Re: sponsored seats' })).unthanked).toEqual([]);
    expect(read(files({ to: [MARY], at: '2026-06-11', title: 'Sponsored Conversation' })).unthanked).toHaveLength(1);
  });
  it('nobody who can be told where the other account is gone', () => {
    const gone = ['LinkedIn Member', ''] as const;
    expect(
      read(files({ ...asked, from: gone, in: 'c5' }, { to: [gone], at: '2026-07-02', in: 'c5' })).unanswered,
    ).toEqual([]);
  });
});

it('an owner whose messages go under another name than the profile is known by taking part in everything', () => {
  const married = ['Ada King', ADA] as const;
  const report = read({
    'Connections.csv': MET,
    'messages.csv': messages({ ...asked, to: [married] }, { in: 'c2', from: married, to: [CHARLES], at: '2026-01-01' }),
  });
  expect(report).toMatchObject({ owner: 'Ada Byron', unanswered: [{ from: 'Mary Somerville' }], warnings: [] });
});
