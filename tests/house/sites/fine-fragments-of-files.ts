import { file, page, site } from '../site.ts';

export default site({
  says: 'Page seven of a PDF, second ninety of a film.',
  web: {
    '/': page(
      '<a href="/book.pdf#page=7">Page 7</a> <a href="/talk.mp4#t=90">The joke</a> <a href="/plan.svg#hall">Hall</a>',
    ),
    '/book.pdf': file('application/pdf'),
    '/talk.mp4': file('video/mp4'),
    '/plan.svg': file('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
  },
});
