import { useCallback } from 'preact/hooks';
import { RulesView } from '../../components/options/RulesView.tsx';
import { useWatched } from '../../lib/hooks/use-watched.ts';
import type { Ports } from './ports.ts';
import type { Act } from './use-act.ts';

export type RulesSectionProps = { ports: Ports; act: Act };

/** What the reader told Gazetteer not to mark; whatever is removed can be had back. */
export function RulesSection({ ports: { desk }, act }: RulesSectionProps) {
  const load = useCallback(async () => {
    const [rules, neverMarked] = await Promise.all([desk.rules.list(), desk.neverMark.list()]);
    const ids = [...new Set(rules.map(({ entityId }) => entityId))];
    const found = await Promise.all(ids.map((id) => desk.findEntity(id)));
    const labels = new Map(found.flatMap((f) => (f ? [[f.entity.id, f.entity.label]] : [])));
    return { rules, neverMarked, labels: labels as ReadonlyMap<string, string> };
  }, [desk]);
  const live = useWatched(desk.watch, load);
  if (live.state !== 'ready') return <p class="quiet-line">Looking them up…</p>;
  const { rules, neverMarked, labels } = live.value;
  return (
    <RulesView
      rules={rules}
      neverMarked={neverMarked}
      labelOf={(id) => labels.get(id) ?? id}
      onRemoveRule={(rule) =>
        act.remove(
          desk.rules.remove(rule).then(() => () => desk.rules.add(rule)),
          `The rule on “${rule.text}” is removed.`,
          'removing a rule',
        )
      }
      onNeverMark={(text) => act.run(desk.neverMark.add(text), 'adding a name never to mark')}
      onMarkAgain={(text) =>
        act.remove(
          desk.neverMark.remove(text).then(() => () => desk.neverMark.add(text)),
          `“${text}” may be marked again.`,
          'removing a name never to mark',
        )
      }
    />
  );
}
