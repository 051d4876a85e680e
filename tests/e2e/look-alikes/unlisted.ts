import type { Site } from '../harness/serve.ts';

/** A site that is on nobody's list: it watches whether anything of an add-on reaches it. */
export const unlisted: Site = ({ path }) =>
  path === '/'
    ? `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Unlisted</title><script>
        window.seen = [];
        addEventListener('message', (event) => seen.push('message ' + JSON.stringify(event.data)));
        new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (document.readyState === 'complete') seen.push('node ' + node.nodeName); })
          .observe(document, { childList: true, subtree: true });
        document.addEventListener('securitypolicyviolation', (event) => seen.push('violation ' + event.blockedURI));
      </script></head><body><h1>Unlisted</h1></body></html>`
    : null;

/** The hosts it lives at, to be served. */
export const unlistedSites = { 'unlisted.example': unlisted };
