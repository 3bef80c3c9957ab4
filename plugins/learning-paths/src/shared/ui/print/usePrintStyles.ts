import { makeStyles, Theme } from '@material-ui/core/styles';
import { useEffect } from 'react';

const within = (...selectors: string[]) =>
  selectors.map(selector => `main ${selector}`).join(', ');

/** On white paper nothing of a dark theme is left but its lines. */
function inkOnPaper(theme: Theme) {
  return theme.palette.type === 'dark'
    ? {
        'main, main *': {
          color: '#111 !important',
          backgroundColor: 'transparent !important',
          borderColor: '#999 !important',
        },
      }
    : {};
}

const useStyles = makeStyles(
  theme => ({
    '@global': {
      '@media print': {
        'html, body, #root': {
          height: 'auto !important',
          overflow: 'visible !important',
          color: '#111',
          backgroundColor: '#fff !important',
        },
        main: {
          colorScheme: 'light',
          padding: '0 !important',
          backgroundColor: '#fff !important',
        },
        // Whatever is there to be used and not to be read.
        [within(
          'form',
          'fieldset',
          'button',
          'textarea',
          'select',
          '[role="button"]',
          '[role="tablist"]',
          '[role="combobox"]',
          '.MuiFormControl-root',
          '.MuiButton-root',
          '.MuiIconButton-root',
        )]: { display: 'none !important' },
        '[role="presentation"], [role="dialog"], [role="tooltip"]': {
          display: 'none !important',
        },
        [within('h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary')]: {
          breakAfter: 'avoid',
        },
        [within('figure', 'tr', 'img', 'li section')]: {
          breakInside: 'avoid',
        },
        ...inkOnPaper(theme),
      },
    },
  }),
  { name: 'LearningPathsPrint' },
);

/** Opens what is closed, and gives what closes it again. */
function openDetails(): () => void {
  const closed = [
    ...document.querySelectorAll<HTMLDetailsElement>(
      'main details:not([open])',
    ),
  ];
  closed.forEach(details => {
    details.open = true;
  });
  return () =>
    closed.forEach(details => {
      details.open = false;
    });
}

/** Makes a page fit for paper: its text, all of it, and nothing to be used. */
export function usePrintStyles() {
  useStyles();
  useEffect(() => {
    let close: (() => void) | undefined;
    const before = () => {
      close?.();
      close = openDetails();
    };
    const after = () => {
      close?.();
      close = undefined;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}
