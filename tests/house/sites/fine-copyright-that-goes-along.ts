import { page, site } from '../site.ts';

export default site({
  says: 'Years that a script writes, or that end today by their own words.',
  web: {
    '/': page('<a href="/a">a</a> <a href="/b">b</a>', { footer: '© 2015 – present Ada Lovelace' }),
    '/a': page('', { footer: '© <script>document.write(new Date().getFullYear())</script> Ada Lovelace' }),
    '/b': page('<script>document.getElementById("y").textContent = new Date().getFullYear()</script>', {
      footer: '© <span id="y">2019</span> Ada Lovelace',
    }),
  },
});
