import type { Site } from '../harness/serve.ts';

/** As strict as such sites are: nothing that is not theirs, and no script but one. */
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'";

const look = `body{margin:0;font:16px/1.5 system-ui,sans-serif;background:#f4f2ee;color:#222}
nav{display:flex;gap:28px;padding:14px 12vw;background:#fff;border-bottom:1px solid #ddd}nav a{color:#555;text-decoration:none}
article{margin:28px 12vw;background:#fff;border:1px solid #ddd;border-radius:8px;overflow:hidden}
.cover{height:150px;background:#a0b4b7}.face{width:120px;height:120px;margin:-64px 0 0 28px;border:4px solid #fff;border-radius:50%;background:#c9b8a3}
section{padding:12px 28px 28px}h1{margin:0;font-size:24px}p{margin:4px 0}`;

/** A single-page site: following a link changes the address and the view, and loads nothing. */
const script = `addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  show();
});
addEventListener('popstate', show);
function show() { document.querySelector('h1').textContent = location.pathname.startsWith('/in/') ? 'Ada Example' : location.pathname; }
show();`;

/** A look-alike of the one site that has terms against add-ons: profiles, feed and edit pages, at their real addresses. */
export const linkedinSite: Site = ({ path }) => {
  const headers = { 'content-security-policy': policy };
  if (path === '/look.css') return { headers: { 'content-type': 'text/css' }, body: look };
  if (path === '/app.js') return { headers: { 'content-type': 'text/javascript' }, body: script };
  if (!/^\/(in|feed|messaging|article|mypreferences)\//.test(path)) return null;
  return {
    headers,
    body: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Ada Example</title><link rel="stylesheet" href="/look.css"></head>
<body>
<nav><a href="/feed/">Home</a><a href="/in/ada/">Me</a><a href="/in/ada/edit/intro/">Edit intro</a></nav>
<article><div class="cover"></div><div class="face"></div><section><h1>Ada Example</h1><p>I help teams find their words</p><p>Vienna</p></section></article>
<script src="/app.js"></script>
</body>
</html>`,
  };
};

/** The hosts it lives at, to be served. */
export const linkedinSites = { 'www.linkedin.com': linkedinSite };
