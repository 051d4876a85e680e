import { file, page, site } from '../site.ts';

export default site({
  says: 'Files have neither titles nor descriptions.',
  web: {
    '/': page('<a href="/notes">Notes</a> <a href="/talks.ics">Calendar</a> <a href="/data.json">Data</a>'),
    '/notes': file('text/plain', 'Notes'),
    '/talks.ics': file('text/calendar', 'BEGIN:VCALENDAR'),
    '/data.json': file('application/json', '{}'),
  },
});
