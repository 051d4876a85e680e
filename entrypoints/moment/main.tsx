import '../../components/theme.css';
import { render } from 'preact';
import { openAgendaStore } from '../../utils/platform/agenda-store.ts';
import { connect } from '../../utils/platform/house-client.ts';
import { Moment } from './moment.tsx';

const place = document.getElementById('app');
if (place) render(<Moment house={connect(openAgendaStore())} />, place);
