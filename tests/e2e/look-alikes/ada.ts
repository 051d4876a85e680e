import type { Site } from '../harness/serve.ts';

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/look.css"></head>
<body>
<header><a href="/">Ada Example</a><nav><a href="/about">About</a> <a href="/talks">Talks</a></nav></header>
<main>${body}</main>
<footer>© 2024 Ada Example</footer>
</body>
</html>`;

const look = `body{margin:0;font:18px/1.6 Georgia,serif;color:#22303a;background:#f4f1ea}
header,footer{display:flex;justify-content:space-between;padding:28px 8vw;color:#5b6a73}
header a,nav a{color:inherit;text-decoration:none}main{padding:9vh 8vw 14vh;max-width:34em}h1{font-size:56px;line-height:1.1;margin:0 0 24px}`;

/**
 * The website of one's own, a little neglected, as they are: last year's date in the footer, one link that leads
 * nowhere, no description. It lives at `ada.example`; `www.` is redirected there.
 */
export const ada: Site = ({ host, scheme, path }) => {
  if (host.startsWith('www.') || scheme === 'http')
    return { status: 301, headers: { location: `https://ada.example${path}` } };
  switch (path) {
    case '/':
      return page(
        'Ada Example, speaker',
        `<h1>Calm rooms, clear words.</h1><p>I help teams find the words before the stage finds them.
         Read <a href="/about">who I am</a>, see <a href="/talks">the talks</a>, or take <a href="/one-sheet">the one-sheet</a>.</p>`,
      );
    case '/about':
      return page(
        'About Ada',
        '<h1>About</h1><p>Twenty years of rooms of every size.</p><p><label>Write to me <input name="note"></label></p>',
      );
    case '/talks':
      return page('Talks', '<h1>Talks</h1><p>Look up: what an audience sees before you say a word.</p>');
    case '/look.css':
      return { headers: { 'content-type': 'text/css' }, body: look };
    default:
      return null;
  }
};

/** The hosts it lives at, to be served. */
export const adaSites = { 'ada.example': ada, 'www.ada.example': ada };
