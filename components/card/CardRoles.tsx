import type { CardData } from '../../lib/model/card.ts';
import type { EntityId, PartialDate, Role } from '../../lib/model/entity.ts';
import { SourceMark } from './SourceMark.tsx';
import { roleLines } from './role-lines.ts';
import { termToWords } from './words.ts';
import { Button } from './Button.tsx';

export type CardRolesProps = {
  roles: readonly Role[];
  orgs: CardData['orgs'];
  articleDate: PartialDate | undefined;
  today: PartialDate;
  onOpen: (id: EntityId) => void;
};

/** The offices of a person, then and now. */
export function CardRoles({ roles, orgs, articleDate, today, onOpen }: CardRolesProps) {
  const lines = roleLines(roles, articleDate, today);
  if (lines.length === 0) return null;
  return (
    <dl class="roles">
      {lines.map(({ when, roles: held }) => (
        <div key={when}>
          <dt>{when}</dt>
          {held.map((role) => (
            <dd key={`${role.title}${role.from}${role.org}`}>
              {role.title}
              <Where role={role} orgs={orgs} onOpen={onOpen} />
              {termToWords(role) && <span class="term">, {termToWords(role)}</span>}{' '}
              <SourceMark source={role.source} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Where({ role, orgs, onOpen }: { role: Role } & Pick<CardRolesProps, 'orgs' | 'onOpen'>) {
  const org = role.org && orgs[role.org];
  if (!org) return role.country ? <>, {role.country}</> : null;
  return (
    <>
      ,{' '}
      <Button class="link" onPress={() => onOpen(org.id)}>
        {org.label}
      </Button>
    </>
  );
}
