import IconButton from '@material-ui/core/IconButton';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import MoreVertIcon from '@material-ui/icons/MoreVert';
import { useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';

/** Id of the button of a section's menu. */
export const menuOf = (anchor: string) => `${anchor}-menu`;

/** What can be done with a section as a whole. */
export function SectionMenu(props: {
  /** Of the section. */
  title: string;
  /** Of the button. */
  id: string;
  onReview: () => void;
}) {
  const { title, id, onReview } = props;
  const { t } = useTranslation();
  const [button, setButton] = useState<HTMLElement | null>(null);
  const review = () => {
    setButton(null);
    onReview();
  };
  return (
    <>
      <IconButton
        id={id}
        size="small"
        aria-label={t('sectionReview.menu', { title })}
        aria-haspopup="menu"
        onClick={event => setButton(event.currentTarget)}
      >
        <MoreVertIcon fontSize="small" />
      </IconButton>
      <Menu
        anchorEl={button}
        open={button !== null}
        onClose={() => setButton(null)}
        MenuListProps={{ 'aria-labelledby': id }}
      >
        <MenuItem onClick={review}>{t('sectionReview.open')}</MenuItem>
      </Menu>
    </>
  );
}
