import { page, site } from '../site.ts';

export default site({
  says: 'Somebody writes about lorem ipsum, and about a book that is coming soon.',
  web: {
    '/': page(
      `<a href="/letters/lorem">A letter</a><p>My second book is coming soon to every good bookshop in London.</p><p>Welcome to my site.</p>`,
    ),
    '/letters/lorem': page(
      '<p>Why I never design with “lorem ipsum”: real words show what a page is for.</p><blockquote>Hello world is the first program that everybody writes.</blockquote><p>Our street is under construction until May.</p>',
      { title: 'Why I never design with lorem ipsum', heading: 'Why I never design with lorem ipsum' },
    ),
  },
});
