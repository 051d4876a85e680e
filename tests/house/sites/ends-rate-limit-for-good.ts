import { page, site, status } from '../site.ts';

export default site({
  says: 'The server wants an hour of peace: what is left is unknown.',
  web: {
    '/': page('<a href="/letter">A letter</a>'),
    '/letter': status(429, { 'retry-after': '3600' }),
  },
  unknown: [{ target: '/letter', reason: 'busy' }],
  requests: 10,
});
