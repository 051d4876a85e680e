import { page, site } from '../site.ts';

export default site({
  says: 'What visitors write into the form travels for everybody to read.',
  web: {
    '/': page('<form action="http://ada.example/letters" method="post"><input name="letter"></form>'),
    'http://ada.example/letters': page(),
  },
  finds: [{ check: 'insecure-link', page: '/', target: 'http://ada.example/letters' }],
});
