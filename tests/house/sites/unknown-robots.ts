import { file, page, site } from '../site.ts';

export default site({
  says: 'The site asks robots to stay out of a folder, and this one by its name out of another.',
  web: {
    '/': page('<a href="/drafts/1">Draft</a> <a href="/open">Open</a> <a href="/lamps/1">Lamp</a>'),
    '/robots.txt': file(
      'text/plain',
      'User-agent: *\nDisallow: /open\n\nUser-agent: HouseLights\nDisallow: /drafts/\nDisallow: /lamps/\n',
    ),
    '/open': page(),
  },
  unknown: [
    { target: '/drafts/1', reason: 'robots' },
    { target: '/lamps/1', reason: 'robots' },
  ],
  never: ['https://ada.example/drafts/', 'https://ada.example/lamps/'],
});
