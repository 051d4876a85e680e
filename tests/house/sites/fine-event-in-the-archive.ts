import { event, page, site } from '../site.ts';

export default site({
  says: 'Past events on a page of past events.',
  web: {
    '/': page('<a href="/past">Past talks</a>'),
    '/past': page(
      `${event({ startDate: '2023-06-10' })}<div class="h-event"><b class="p-name">An evening</b> <time class="dt-start" datetime="2022-05-02">2 May 2022</time></div>`,
      { title: 'Past talks', heading: 'Past talks' },
    ),
  },
});
