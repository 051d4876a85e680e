import type { Site } from '../harness/serve.ts';

const look = `body{margin:0;font:15px/1.5 system-ui,sans-serif;background:#f6f8fc;color:#202124}
header{padding:14px 24px;font-size:20px;color:#5f6368}main{margin:0 24px;padding:12px 20px 28px;background:#fff;border-radius:16px}
li{padding:10px 0;border-bottom:1px solid #eee;list-style:none}ul{margin:0;padding:0}label{display:block;margin:8px 0}
input,textarea{width:100%;box-sizing:border-box;font:inherit;border:0;border-bottom:1px solid #ddd;padding:6px 0}button{margin-top:12px;padding:8px 22px;border:0;border-radius:18px;background:#0b57d0;color:#fff;font:inherit}`;

/** Shows a letter to write where its address asks for one, and else the inbox; sending comes back to the inbox without a new page. */
const script = `const asked = new URLSearchParams(location.search);
const main = document.querySelector('main');
const inbox = (said) => {
  main.innerHTML = '<h1>Inbox</h1><ul><li>Minutes of Tuesday</li><li>Your ticket</li></ul>';
  if (said) main.querySelector('h1').textContent = said;
};
if (asked.get('view') === 'cm') {
  main.innerHTML = '<h1>New message</h1><label>To<input name="to"></label><label>Subject<input name="su"></label><label>Text<textarea name="body" rows="6"></textarea></label><button>Send</button>';
  for (const field of main.querySelectorAll('[name]')) field.value = asked.get(field.name) ?? '';
  main.querySelector('button').onclick = () => {
    history.pushState(null, '', '/mail/u/0/#inbox');
    inbox('Message sent');
  };
} else inbox();`;

/** A look-alike of the place where most mail is written, at its real addresses. */
const gmail: Site = ({ path }) => {
  if (path === '/look.css') return { headers: { 'content-type': 'text/css' }, body: look };
  if (path === '/app.js') return { headers: { 'content-type': 'text/javascript' }, body: script };
  if (!path.startsWith('/mail/')) return null;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail</title><link rel="stylesheet" href="/look.css"></head>
<body><header>Mail</header><main></main><script src="/app.js"></script></body></html>`;
};

/** The hosts it lives at, to be served. */
export const gmailSites = { 'mail.google.com': gmail };
