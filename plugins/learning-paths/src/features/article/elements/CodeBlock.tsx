import Button from '@material-ui/core/Button';
import { ReactNode, useEffect, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';

/** How long the button says that it copied, in milliseconds. */
const SAID_FOR = 3000;

type Copying = 'idle' | 'copied' | 'failed';

async function copy(text: string): Promise<Copying> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // Not every browser lets a page do so, and none does without https.
    return 'failed';
  }
}

/** Code that scrolls within itself, says its language, and can be copied. */
export function CodeBlock(props: {
  text: string;
  language?: string;
  children: ReactNode;
}) {
  const { text, language, children } = props;
  const { t } = useTranslation();
  const [copying, setCopying] = useState<Copying>('idle');

  useEffect(() => {
    if (copying === 'idle') {
      return undefined;
    }
    const timer = setTimeout(() => setCopying('idle'), SAID_FOR);
    return () => clearTimeout(timer);
  }, [copying]);

  const words = {
    idle: t('article.copy'),
    copied: t('article.copied'),
    failed: t('article.copyFailed'),
  };
  return (
    <div className="lp-codeblock">
      <div className="lp-codeblock-header">
        <span>{language ?? t('article.plainText')}</span>
        <Button
          size="small"
          color="inherit"
          aria-label={copying === 'idle' ? t('article.copyLabel') : undefined}
          onClick={async () => setCopying(await copy(text))}
        >
          {words[copying]}
        </Button>
        <VisuallyHidden role="status">
          {copying === 'idle' ? '' : words[copying]}
        </VisuallyHidden>
      </div>
      <pre
        className="lp-code"
        // Scrollable with the keyboard too.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={
          language
            ? t('article.codeRegionOf', { language })
            : t('article.codeRegion')
        }
      >
        {children}
      </pre>
    </div>
  );
}
