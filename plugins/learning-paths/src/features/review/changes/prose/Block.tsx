import { ProseBlock } from '@learning-paths/backstage-plugin-learning-paths-common';

import { CSSProperties } from 'react';
import { useTranslation } from '../../../../messages/useTranslation';
import { Attributes } from './Attributes';
import { DiagramChange } from './DiagramChange';
import { Lines } from './Lines';
import { Rows } from './Rows';
import { Runs } from './Runs';
import { classNames } from './classNames';
import { useProseStyles } from './useProseStyles';

const headingSizes = ['1.25rem', '1.15rem', '1.05rem'];

function Words(props: { block: ProseBlock; isWhole: boolean }) {
  const { block, isWhole } = props;
  const { kind, depth = 6, marker, task, role, runs = [] } = block;
  const { t } = useTranslation();
  const classes = useProseStyles();
  const words = <Runs runs={runs} isWhole={isWhole} />;
  if (kind === 'heading') {
    return (
      <h4
        className={classes.heading}
        style={{ fontSize: headingSizes[depth - 1] ?? '1rem' }}
      >
        {words}
      </h4>
    );
  }
  const sign = { open: '\u2610', done: '\u2611' };
  const before = task ? sign[task] : marker;
  return (
    <div
      className={classNames(
        classes.text,
        (role === 'title' || role === 'term') && classes.title,
        role === 'caption' && classes.caption,
        before && classes.item,
      )}
    >
      {before && (
        <span
          className={classes.marker}
          {...(task
            ? { role: 'img', 'aria-label': t(`changes.task.${task}`) }
            : {})}
        >
          {before}
        </span>
      )}
      <div>{words}</div>
    </div>
  );
}

function Content(props: { block: ProseBlock; isWhole: boolean }) {
  const { block, isWhole } = props;
  const { kind, language, lines = [], rows = [] } = block;
  const { t } = useTranslation();
  switch (kind) {
    case 'code':
      return (
        <Lines
          lines={lines}
          isWhole={isWhole}
          label={
            language ? t('changes.codeIn', { language }) : t('changes.code')
          }
        />
      );
    case 'diagram':
      return <DiagramChange block={block} />;
    case 'table':
      return <Rows rows={rows} isWhole={isWhole} />;
    case 'rule':
      return <hr aria-label={t('changes.rule')} />;
    default:
      return <Words block={block} isWhole={isWhole} />;
  }
}

/** A paragraph or the like, where it stands; told whole, where all of it came or went. */
export function Block(props: { block: ProseBlock; isWhole?: boolean }) {
  const { block, isWhole = false } = props;
  const { within = [], marker, task, attributes } = block;
  const classes = useProseStyles();
  const lists = within.filter(place => place === 'list').length;
  const isItem = marker !== undefined || task !== undefined;
  const depth = Math.max(0, lists - (isItem ? 1 : 0));
  const isQuoted = within.some(
    place => place === 'quote' || place === 'callout',
  );
  const style: CSSProperties = {
    marginLeft: `${Math.min(depth, 6) * 1.25}rem`,
  };
  return (
    <div className={classNames(isQuoted && classes.quote)} style={style}>
      {attributes && <Attributes attributes={attributes} />}
      <Content block={block} isWhole={isWhole} />
    </div>
  );
}
