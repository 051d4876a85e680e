import { moved, page, site } from '../site.ts';

export default site({
  says: 'First the question about cookies, then the page.',
  web: {
    '/': page('<a href="/letters">Letters</a>'),
    '/letters': moved('/cookie-consent?return=/letters'),
    '/cookie-consent': page('', { heading: 'Cookies' }),
  },
});
