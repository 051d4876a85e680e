import { page, site, status } from '../site.ts';

export default site({
  says: 'Refused by law, and refused as only one site does it.',
  web: { '/': page('<a href="/a">a</a> <a href="/b">b</a>'), '/a': status(451), '/b': status(999) },
  unknown: [
    { target: '/a', reason: 'refused' },
    { target: '/b', reason: 'refused' },
  ],
});
