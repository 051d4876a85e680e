import { page, site } from '../site.ts';

export default site({
  says: 'What stands behind # is for a script: routes, states, lightboxes.',
  web: {
    '/': page('<a href="#/talks">1</a> <a href="#!about">2</a> <a href="#?tab=2">3</a> <a href="/gallery#/7">4</a>'),
    '/gallery': page(),
  },
});
