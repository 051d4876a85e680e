import { file, site } from '../site.ts';

export default site({
  says: 'One shell for all addresses, which a script fills: what is sent says nothing.',
  web: {
    '/*': '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body><div id="root"></div><a href="/talks"></a><script src="/app.js"></script></body></html>',
    '/': '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body><div id="root"></div><a href="/talks"></a><script src="/app.js"></script></body></html>',
    '/app.js': file('text/javascript', 'start()'),
  },
});
