import { page, site } from '../site.ts';

export default site({
  says: 'This year, in the ways people write it.',
  web: {
    '/': page('<a href="/a">a</a> <a href="/b">b</a> <a href="/c">c</a>', { footer: '© 2015–2026 Ada Lovelace' }),
    '/a': page('', { footer: 'Copyright &copy; Ada Lovelace 2026. All rights reserved.' }),
    '/b': page('', { footer: '(c) 1999 - 2027, Ada Lovelace Ltd.' }),
    '/c': page('', { footer: '© Ada Lovelace' }),
  },
});
