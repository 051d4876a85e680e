import '../../components/theme.css';
import '../../components/text-links.css';
import { render } from 'preact';
import { openAgendaStore } from '../../utils/platform/agenda-store.ts';
import { connect } from '../../utils/platform/house-client.ts';
import { readExport } from '../../utils/platform/read-export.ts';
import { Linkedin } from './linkedin.tsx';

const place = document.getElementById('app');
if (place) render(<Linkedin house={connect(openAgendaStore())} read={readExport} />, place);
