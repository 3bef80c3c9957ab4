import { Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';

/** Whether there is room for navigation beside the text. */
export function useIsDesktop(): boolean {
  return !useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'), {
    noSsr: true,
  });
}

/** Whether there is room for the headings at the other side too. */
export function useIsWideDesktop(): boolean {
  return !useMediaQuery<Theme>(theme => theme.breakpoints.down('md'), {
    noSsr: true,
  });
}
