import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import {
  Concern,
  GuideInSeries,
  isGrouping,
  progressIn,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { ConcernIcon } from '../../shared/concern/ConcernIcon';
import { useConcernClass } from '../../shared/concern/useConcernClass';
import { useConcerns } from '../../shared/concern/useConcerns';
import { SectionCount } from '../../shared/steps/SectionCount';
import { StepLabel } from '../../shared/steps/StepLabel';
import { leadsTo, sectionOf } from '../../shared/steps/steps';
import { StepState } from '../../shared/steps/StepState';
import { muted } from '../../shared/ui/colours';
import { radius } from '../../shared/ui/look';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      fontSize: theme.typography.body2.fontSize,
      '& a': { color: 'inherit' },
      '& $list $list': { paddingLeft: theme.spacing(2) },
    },
    // The colour of the concern leads from its icon down to its guides.
    pages: { marginLeft: 11, borderLeft: '2px solid var(--concern)' },
    page: { paddingLeft: 23 },
    row: {
      display: 'flex',
      alignItems: 'flex-start',
      padding: theme.spacing(0.25, 0.5, 0.25, 0),
      borderRadius: radius.cell,
    },
    current: {
      backgroundColor: theme.palette.action.selected,
      boxShadow: 'inset 3px 0 0 var(--concern)',
      fontWeight: 700,
    },
    icon: { flex: 'none', fontSize: '1.25rem', margin: 2 },
    label: {
      flexGrow: 1,
      minWidth: 0,
      padding: theme.spacing(0.25, 0, 0.25, 1),
      hyphens: 'manual',
      overflowWrap: 'break-word',
    },
    toggle: { padding: 0, flex: 'none' },
    closed: { transform: 'rotate(-90deg)' },
    count: {
      flex: 'none',
      padding: theme.spacing(0.25, 0.25, 0.25, 1),
      color: muted(theme),
    },
  }),
  { name: 'LearningPathsPathNavigation' },
);

function Pages(props: { steps: Step[]; series: string; path: string }) {
  const { steps, series, path } = props;
  const classes = useStyles();
  return (
    <ol className={classes.list}>
      {steps.map((step, index) => {
        const current = leadsTo(step, path);
        return (
          <li key={`${index}:${step.title}`}>
            <div
              className={`${classes.row} ${classes.page} ${
                current ? classes.current : ''
              }`}
            >
              <span className={classes.label}>
                <StepState step={step}>
                  <StepLabel step={step} series={series} current={current} />
                </StepState>
              </span>
            </div>
            {step.steps.length > 0 && (
              <Pages steps={step.steps} series={series} path={path} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Section(props: {
  section: Step;
  concern: Concern;
  series: string;
  path: string;
  open: boolean;
  onToggle: () => void;
}) {
  const { section, concern, series, path, open, onToggle } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const concernClass = useConcernClass();
  const current = leadsTo(section, path);
  const hasPages = section.steps.length > 0;
  return (
    <li className={concernClass(concern.colour)}>
      <div className={`${classes.row} ${current ? classes.current : ''}`}>
        <ConcernIcon concern={concern} className={classes.icon} />
        <span className={classes.label}>
          {isGrouping(section) ? (
            section.title
          ) : (
            <StepState step={section}>
              <StepLabel step={section} series={series} current={current} />
            </StepState>
          )}
        </span>
        {hasPages && !open && (
          <span className={classes.count}>
            <SectionCount
              section={section}
              progress={progressIn([section])}
              short
            />
          </span>
        )}
        {hasPages && (
          <IconButton
            className={classes.toggle}
            onClick={onToggle}
            aria-expanded={open}
            aria-label={
              open
                ? t('guide.hideSection', { title: section.title })
                : t('guide.showSection', { title: section.title })
            }
          >
            <ExpandMoreIcon className={open ? undefined : classes.closed} />
          </IconButton>
        )}
      </div>
      {hasPages && open && (
        <div className={classes.pages}>
          <Pages steps={section.steps} series={series} path={path} />
        </div>
      )}
    </li>
  );
}

/** The path that the reader is on: its sections, and the guides of the current one. */
export function PathNavigation(props: { series: GuideInSeries; path: string }) {
  const { series, path } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const concerns = useConcerns(series.steps);
  const currentSection = sectionOf(series.steps, path);
  const [toggled, setToggled] = useState<Record<number, boolean>>({});

  // Whatever the reader closed before: where he arrives is open.
  useEffect(
    () => setToggled(before => ({ ...before, [currentSection]: true })),
    [path, currentSection],
  );

  return (
    <nav aria-label={t('guide.pathNavigation', { title: series.title })}>
      <ol className={classes.list}>
        {series.steps.map((section, index) => {
          const open = toggled[index] ?? index === currentSection;
          return (
            <Section
              key={`${index}:${section.title}`}
              section={section}
              concern={concerns[index]}
              series={series.slug}
              path={path}
              open={open}
              onToggle={() =>
                setToggled(before => ({ ...before, [index]: !open }))
              }
            />
          );
        })}
      </ol>
    </nav>
  );
}
