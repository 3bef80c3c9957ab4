import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { ReactNode, useId, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';

/** Alternatives of which a reader wants one. */
export function ArticleTabs(props: {
  tabs: { title: string; content: ReactNode }[];
}) {
  const { tabs } = props;
  const { t } = useTranslation();
  const id = useId();
  const [chosen, setChosen] = useState(0);
  if (tabs.length === 0) {
    return null;
  }
  return (
    <div className="lp-tabs">
      <Tabs
        value={chosen}
        onChange={(_event, index: number) => setChosen(index)}
        aria-label={t('article.tabs')}
        variant="scrollable"
        scrollButtons="auto"
        indicatorColor="primary"
        selectionFollowsFocus
      >
        {tabs.map((tab, index) => (
          <Tab
            key={index}
            label={tab.title}
            id={`${id}-tab-${index}`}
            aria-controls={`${id}-panel-${index}`}
          />
        ))}
      </Tabs>
      {tabs.map((tab, index) => (
        <div
          key={index}
          role="tabpanel"
          id={`${id}-panel-${index}`}
          aria-labelledby={`${id}-tab-${index}`}
          hidden={index !== chosen}
          className="lp-tab"
        >
          {/* On paper there is nothing to choose: each has its title. */}
          <p className="lp-tab-name" aria-hidden>
            {tab.title}
          </p>
          {tab.content}
        </div>
      ))}
    </div>
  );
}
