import { render } from 'preact';
import { GazetteerDb } from '../../lib/db/database.ts';
import { send } from '../../lib/messages/send.ts';
import { createErrorGate } from '../../lib/platform/error-gate.ts';
import { openRecords } from '../../lib/wiring/open-records.ts';
import { App } from './App.tsx';
import { checkEntity } from './check-entity.ts';
import { downloadBlob } from './download-blob.ts';
import { readCsvHead } from './pack-desk-csv.ts';
import { createPackDesk } from './pack-desk.ts';
import type { Ports } from './ports.ts';

const db = new GazetteerDb();

const ports: Ports = {
  desk: createPackDesk(db, openRecords(db)),
  readCsvHead,
  findCard: (entityId) => send('entity.card', { entityId }),
  check: checkEntity,
  download: downloadBlob,
  now: () => Date.now(),
  report: createErrorGate('options'),
};

const root = document.getElementById('app');
if (!root) throw new Error('The options page has no place to be drawn in');
render(<App ports={ports} />, root);
