import { Content } from '@backstage/core-components';
import {
  PageLayout,
  storageApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { CustomHomepageGrid } from '@backstage/plugin-home';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import HomeIcon from '@material-ui/icons/Home';
import { Fragment, useEffect, useState } from 'react';
import { WidgetGrid } from './WidgetGrid';

const useStyles = makeStyles(
  { arrange: { textTransform: 'none', opacity: 0.8 } },
  { name: 'ExampleHome' },
);

/** What somebody arranged, as the grid of the home plugin keeps it. */
function useIsArranged(): boolean | undefined {
  const bucket = useApi(storageApiRef).forBucket('home.customHomepage');
  const [isArranged, setArranged] = useState<boolean>();
  useEffect(() => {
    const take = ({ presence }: { presence: string }) =>
      presence !== 'unknown' && setArranged(presence === 'present');
    take(bucket.snapshot('home'));
    const subscription = bucket.observe$('home').subscribe(take);
    return () => subscription.unsubscribe();
  }, [bucket]);
  return isArranged;
}

/**
 * The home page as the configuration has it, each widget as high as what is in it; or as
 * its reader arranged it.
 */
export function HomeLayout(props: HomePageLayoutProps) {
  const { widgets, defaultConfig = [] } = props;
  const classes = useStyles();
  const isArranged = useIsArranged();
  const [isArranging, setArranging] = useState(false);

  const content = () => {
    if (isArranged === undefined) {
      return null;
    }
    if (isArranged || isArranging) {
      return (
        <CustomHomepageGrid
          config={defaultConfig.map(({ column, row, ...item }) => ({
            ...item,
            x: column,
            y: row,
          }))}
        >
          {widgets.map(({ node, component }) => (
            <Fragment key={node.spec.id}>{component}</Fragment>
          ))}
        </CustomHomepageGrid>
      );
    }
    return (
      <>
        <WidgetGrid widgets={widgets} places={defaultConfig} />
        <Button className={classes.arrange} onClick={() => setArranging(true)}>
          Arrange this page
        </Button>
      </>
    );
  };
  return (
    <PageLayout title="Home" icon={<HomeIcon fontSize="inherit" />}>
      <main>
        <Content>{content()}</Content>
      </main>
    </PageLayout>
  );
}
