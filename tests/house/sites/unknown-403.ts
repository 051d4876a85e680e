import { page, site, status } from '../site.ts';

export default site({
  says: 'A server that refuses whatever is no browser.',
  web: {
    '/': page('<a href="/talks">Talks</a> <img src="/stage.jpg" alt="">'),
    '/talks': status(403),
    '/stage.jpg': status(403),
  },
  unknown: [
    { target: '/stage.jpg', reason: 'refused' },
    { target: '/talks', reason: 'refused' },
  ],
});
