import { Link } from '@backstage/core-components';
import {
  Prose,
  ProseBlock,
  ProsePart,
  ProseSection,
} from '@learning-paths/backstage-plugin-learning-paths-common';

import { Fragment } from 'react';
import { useTranslation } from '../../../../messages/useTranslation';
import { hashOf } from '../../../../shared/urls/anchors';
import { useUrlInPage } from '../../../../shared/urls/useUrlInPage';
import { ChangedPlace } from '../ChangedPlace';
import { Folded } from '../Folded';
import { Block } from './Block';
import { classNames } from './classNames';
import { useProseStyles } from './useProseStyles';

/** The headings above a change, each a link to its place in the article. */
function Path(props: { sections: readonly ProseSection[] }) {
  const classes = useProseStyles();
  const urlInPage = useUrlInPage();
  return (
    <h3 className={classes.path}>
      {props.sections.map(({ text, anchor }, index) => (
        <Fragment key={index}>
          {index > 0 && ' \u203a '}
          {anchor === undefined ? (
            text
          ) : (
            <Link to={urlInPage(hashOf(anchor))} color="inherit">
              {text}
            </Link>
          )}
        </Fragment>
      ))}
    </h3>
  );
}

/** Blocks that came or went together, which is said once; others by themselves. */
function Blocks(props: { blocks: readonly ProseBlock[] }) {
  const { t } = useTranslation();
  const classes = useProseStyles();
  const groups: ProseBlock[][] = [];
  for (const block of props.blocks) {
    const last = groups[groups.length - 1];
    if (last?.[0].change === block.change && block.change !== 'changed') {
      last.push(block);
    } else {
      groups.push([block]);
    }
  }
  return (
    <>
      {groups.map((group, index) => {
        const { change } = group[0];
        const isAdded = change === 'added';
        if (!isAdded && change !== 'removed') {
          return <Block key={index} block={group[0]} />;
        }
        const Element = isAdded ? 'ins' : 'del';
        return (
          <Element
            key={index}
            className={classNames(
              classes.whole,
              isAdded ? classes.wholeAdded : classes.wholeRemoved,
            )}
          >
            <span
              className={classNames(
                classes.what,
                isAdded ? classes.whatAdded : classes.whatRemoved,
              )}
            >
              {isAdded ? t('changes.added') : t('changes.removed')}
            </span>
            {group.map((block, at) => (
              <Block key={at} block={block} isWhole />
            ))}
          </Element>
        );
      })}
    </>
  );
}

/** So short a block takes no more room than the button that would hide it. */
function isShort({ blocks }: ProsePart): boolean {
  const [first, ...others] = blocks;
  const length = (first?.runs ?? []).reduce(
    (sum, { text }) => sum + text.length,
    0,
  );
  return (
    others.length === 0 &&
    (first?.kind === 'text' || first?.kind === 'heading') &&
    length <= 200
  );
}

function Unchanged(props: { part: ProsePart }) {
  const { blocks } = props.part;
  const { t } = useTranslation();
  const classes = useProseStyles();
  const content = () => (
    <div className={classes.same}>
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
  return isShort(props.part) ? (
    content()
  ) : (
    <Folded label={t('changes.unchangedParts', { count: blocks.length })}>
      {content}
    </Folded>
  );
}

/** A heading that differs is there itself: it need not stand above itself. */
function pathAbove(part: Extract<ProsePart, { kind: 'changed' }>) {
  return part.blocks[0]?.kind === 'heading'
    ? part.sections.slice(0, -1)
    : part.sections;
}

/** Both pages as people read them, with what came and went in its place. */
export function ProseDifference(props: {
  prose: Prose;
  /** How many changes are told above it. */
  before: number;
}) {
  const { prose, before } = props;
  const { t } = useTranslation();
  let position = before;
  let shown = '';
  return (
    <>
      {prose.parts.map((part, index) => {
        if (part.kind === 'same') {
          const [first, ...others] = part.blocks;
          // It stands above the change that follows.
          return first.kind === 'heading' &&
            others.length === 0 &&
            index < prose.parts.length - 1 ? null : (
            <Unchanged key={index} part={part} />
          );
        }
        position += 1;
        const path = pathAbove(part);
        const words = path.map(({ text }) => text).join(' \u203a ');
        const isNew = words !== shown && words !== '';
        shown = part.sections.map(({ text }) => text).join(' \u203a ');
        const at = t('changes.at', {
          position: String(position),
          total: String(prose.changes),
        });
        return (
          <Fragment key={index}>
            {isNew && <Path sections={path} />}
            <ChangedPlace
              label={
                shown === '' ? at : t('changes.atIn', { at, section: shown })
              }
            >
              <Blocks blocks={part.blocks} />
            </ChangedPlace>
          </Fragment>
        );
      })}
    </>
  );
}
