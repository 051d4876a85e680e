import { page, site } from '../site.ts';

export default site({
  says: 'Markup, scripts and signs that turn the text around are nothing but text.',
  web: {
    '/': page(
      '<a href="/&lt;script&gt;alert(1)&lt;/script&gt;">&lt;img src=x onerror=alert(1)&gt;</a> <a href="/%E2%80%AEgpj.exe">\u202Egpj.exe</a>',
      {
        title: '&lt;script&gt;alert(1)&lt;/script&gt;\u202E{{constructor}}',
      },
    ),
    '/<script>alert(1)</script>': page(),
    '/%E2%80%AEgpj.exe': page(),
  },
});
