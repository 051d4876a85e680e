import { page, site } from '../site.ts';

export default site({
  says: 'Hosts that the browser may greet in advance have no page to show.',
  web: {
    '/': page('', {
      head: '<link rel="preconnect" href="https://fonts.ada.example"><link rel="dns-prefetch" href="//cdn.ada.example">',
    }),
  },
  never: ['https://fonts.ada.example', 'https://cdn.ada.example'],
});
