import { ignore } from './builders.ts';
import { ColumnFrame } from './ColumnFrame.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Notice } from './Notice.tsx';
import { SectionFrame } from './SectionFrame.tsx';
import { Switch } from './Switch.tsx';
import { UndoLine } from './UndoLine.tsx';

const undo = (sentence: string | undefined) => (
  <UndoLine sentence={sentence} onUndo={ignore} onDismiss={ignore} />
);
const column = (onBack: (() => void) | undefined) => (
  <ColumnFrame onBack={onBack}>
    <p>A place.</p>
  </ColumnFrame>
);

const SECTIONS = [
  ['packs', 'Packs'],
  ['rules', 'Rules'],
] as const;

/** Every part that windows share, in each of its states. */
export const shellStates = {
  'nothing removed': undo(undefined),
  'something removed': undo('“Hezbollah” is deleted.'),
  notice: <Notice title="This page can’t be read" />,
  'urgent notice': <Notice title="That could not be kept" isUrgent />,
  empty: (
    <EmptyState title="No notes yet">
      <p>Write one on any name.</p>
    </EmptyState>
  ),
  'switched on': (
    <Switch isOn onSwitch={ignore}>
      Mark names
    </Switch>
  ),
  'switched off': (
    <Switch isOn={false} onSwitch={ignore}>
      Mark names
    </Switch>
  ),
  'column, at its start': column(undefined),
  'column, one step on': column(ignore),
  sections: (
    <SectionFrame sections={SECTIONS} current="rules" title="Rules">
      <p>A section.</p>
    </SectionFrame>
  ),
};
