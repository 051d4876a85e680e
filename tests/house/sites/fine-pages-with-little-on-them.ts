import { page, site } from '../site.ts';

export default site({
  says: 'Pages of one template that differ by a word; what is not there is a plain 404.',
  web: {
    '/': page('<a href="/talks/1">1</a> <a href="/talks/2">2</a> <a href="/talks/3">3</a>'),
    '/talks/1': page('<p>Vienna</p>'),
    '/talks/2': page('<p>London</p>'),
    '/talks/3': page('<p>Turin</p>'),
  },
});
