import { page, site } from '../site.ts';

export default site({
  says: 'Telephone numbers as people write them.',
  web: {
    '/': page(
      '<a href="tel:+43 (1) 234-56">1</a> <a href="tel:0800ADA123">2</a> <a href="tel:112">3</a> <a href="tel:%2B431234">4</a> <a href="tel:+1-800-555-0100;ext=7">5</a>',
    ),
  },
});
