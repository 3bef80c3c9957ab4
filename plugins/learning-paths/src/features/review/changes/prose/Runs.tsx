import ImageIcon from '@material-ui/icons/ImageOutlined';
import {
  ProseImage,
  ProseRun,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactNode } from 'react';
import { useTranslation } from '../../../../messages/useTranslation';
import { Changed, Segments } from '../Segments';
import { useProseStyles } from './useProseStyles';

const elementOf = {
  strong: 'strong',
  emphasis: 'em',
  struck: 's',
  underlined: 'u',
  marked: 'mark',
  superscript: 'sup',
  subscript: 'sub',
  small: 'small',
} as const;

function Styled(props: { styles: ProseRun['styles']; children: ReactNode }) {
  const classes = useProseStyles();
  return (props.styles ?? []).reduce<JSX.Element>((inner, style) => {
    if (style === 'code') {
      return <code className={classes.code}>{inner}</code>;
    }
    const Element = elementOf[style];
    return <Element>{inner}</Element>;
  }, <>{props.children}</>);
}

/** Where words lead, where that is what differs, or is new with them. */
function Address(props: { run: ProseRun }) {
  const { kind, link, linkSince } = props.run;
  const classes = useProseStyles();
  if (linkSince === undefined) {
    return kind === 'added' && link !== undefined ? (
      <span className={classes.address}> ({link})</span>
    ) : null;
  }
  return (
    <span className={classes.address}>
      {' ('}
      <Segments
        segments={[
          { kind: 'removed' as const, text: linkSince },
          { kind: 'added' as const, text: link ?? '' },
        ].filter(({ text }) => text !== '')}
      />
      )
    </span>
  );
}

function Image(props: { run: ProseRun; image: ProseImage }) {
  const { run, image } = props;
  const { t } = useTranslation();
  const classes = useProseStyles();
  const nameOf = ({ alt, target }: ProseImage) =>
    alt ? `${alt} (${target})` : target;
  const name = nameOf(image);
  const before = run.imageSince && nameOf(run.imageSince);
  return (
    <span className={classes.image}>
      <ImageIcon fontSize="small" aria-hidden />
      <span>
        {t(run.kind === 'replaced' ? 'changes.replacedImage' : 'changes.image')}{' '}
        {before && before !== name ? (
          <>
            <Changed kind="removed">{before}</Changed>{' '}
            <Changed kind="added">{name}</Changed>
          </>
        ) : (
          name
        )}
      </span>
    </span>
  );
}

/** Words and images; what came or went is told unless all of the block did. */
export function Runs(props: { runs: readonly ProseRun[]; isWhole: boolean }) {
  const { runs, isWhole } = props;
  return (
    <>
      {runs.map((run, index) => {
        const { kind, text, styles, image } = run;
        const content = image ? (
          <Image run={run} image={image} />
        ) : (
          <>
            <Styled styles={styles}>{text}</Styled>
            <Address run={run} />
          </>
        );
        return (
          <Changed
            key={index}
            kind={isWhole || kind === 'replaced' ? 'same' : kind}
          >
            {content}
          </Changed>
        );
      })}
    </>
  );
}
