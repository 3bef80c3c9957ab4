import { ReactNode } from 'react';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import InfoOutlinedIcon from '@material-ui/icons/InfoOutlined';
import PriorityHighIcon from '@material-ui/icons/PriorityHigh';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import TipIcon from '@material-ui/icons/EmojiObjectsOutlined';
import { useTranslation } from '../../../messages/useTranslation';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';

const ICONS = {
  note: InfoOutlinedIcon,
  tip: TipIcon,
  important: PriorityHighIcon,
  warning: WarningIcon,
  caution: ErrorOutlineIcon,
};

type Kind = keyof typeof ICONS;

const isKind = (text: string): text is Kind => Object.hasOwn(ICONS, text);

/** What kind of remark follows, by icon and word; an author's own title stays. */
export function CalloutTitle(props: {
  kind: string;
  /** The plain text of the title. */
  title: string;
  children: ReactNode;
}) {
  const kind = isKind(props.kind) ? props.kind : 'note';
  const { t } = useTranslation();
  const Icon = ICONS[kind];
  const word = t(`article.callout.${kind}`);
  const own = props.title.trim();
  const isOwn = own !== '' && own.toLowerCase() !== kind;
  return (
    <p className="lp-callout-title">
      <Icon aria-hidden fontSize="inherit" />
      {isOwn ? (
        <>
          <VisuallyHidden>{word}: </VisuallyHidden>
          <span>{props.children}</span>
        </>
      ) : (
        word
      )}
    </p>
  );
}
