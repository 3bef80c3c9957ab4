import {
  Series,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { trackedSeries, withStatuses } from '../../../__fixtures__/reviews';
import { EXTERNAL_PAGE, kubernetesSeries } from '../../../__fixtures__/series';
import { renderOnEntity } from '../../../__testUtils__/renderOnEntity';
import { PlatformMap } from './PlatformMap';

const IN_PATH = '?series=kubernetes-platform';

const map = () => screen.getByRole('navigation', { name: 'Platform map' });

const render = (series: Series) =>
  renderOnEntity(<PlatformMap series={series} />);

/** Names of the links within a section, its heading first. */
const linksOf = (section: HTMLElement) =>
  within(section)
    .getAllByRole('link')
    .map(link => link.getAttribute('aria-label') ?? link.textContent);

const sectionOf = (title: RegExp) =>
  within(map())
    .getByRole('link', { name: title })
    .closest<HTMLElement>('[role=listitem]')!;

const manySections = (count: number): Step[] =>
  Array.from({ length: count }, (_, index) => ({
    title: `Concern ${index + 1}`,
    target: { kind: 'guide', path: `/guides/${index}` },
    guide: `/guides/${index}`,
    minutes: 5,
    steps: [],
  }));

describe('the map of a platform', () => {
  it('tells of each guide in words where the team is, and leads to it', async () => {
    render(trackedSeries);
    await screen.findByRole('navigation');
    expect(linksOf(sectionOf(/^Container Networking 2 of 5/))).toEqual([
      'Container Networking 2 of 52 of 5 done 1 changed 1 due',
      'Container Networking: overview, Reviewed, 12 min',
      'Calico Reference Architecture, Changed since, 12 min',
      'Route Reflectors, Due again, 12 min',
      'Route Reflectors at Scale, Not applicable, 12 min',
      'Network Policy, Not reviewed, 12 min',
    ]);
    expect(
      within(map()).getByRole('link', { name: /^Network Policy/ }),
    ).toHaveAttribute(
      'href',
      `/learning-paths/guides/kubernetes/network-policy${IN_PATH}`,
    );
  });

  it('leads from the heading of a section to its card', async () => {
    render(trackedSeries);
    expect(
      await screen.findByRole('link', {
        name: 'Storage Integration 1 of 1 done',
      }),
    ).toHaveAttribute(
      'href',
      '/learning-paths/series/kubernetes-platform#section-1',
    );
  });

  it('says which guides are not expected, and that they are in the legend', async () => {
    render({
      ...trackedSeries,
      progress: { ...trackedSeries.progress!, total: 6 },
      steps: withStatuses(kubernetesSeries.steps, ['network-policy']),
    });
    expect(
      await screen.findByRole('link', {
        name: 'Network Policy, Not expected of your team, 12 min',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('list', { name: 'Guides by status' }),
    ).toHaveTextContent('Not expected 2');
  });

  it('shows how long guides take where there is no team, and no legend', async () => {
    render(kubernetesSeries);
    const link = await screen.findByRole('link', {
      name: 'Calico Reference Architecture, 12 min',
    });
    expect(link).toHaveTextContent('12 min');
    expect(screen.queryByRole('list', { name: 'Guides by status' })).toBeNull();
  });

  it('leads to our page of an external guide, and makes no link of what is missing', async () => {
    render(kubernetesSeries);
    expect(
      await screen.findByRole('link', {
        name: 'Kubernetes Documentation, External page',
      }),
    ).toHaveAttribute(
      'href',
      `/learning-paths/outside?ref=${encodeURIComponent(
        EXTERNAL_PAGE,
      )}&series=kubernetes-platform`,
    );
    expect(
      within(map()).getByText('Not Written').parentElement,
    ).toHaveTextContent('Not Written (Not available yet)');
    expect(
      within(map()).queryByRole('link', { name: /Not Written/ }),
    ).toBeNull();
  });

  it('tells all of a guide when it is pointed at or focused', async () => {
    render(trackedSeries);
    const link = await screen.findByRole('link', { name: /^Calico/ });
    await userEvent.hover(link);
    const tooltip = await screen.findByRole('tooltip');
    expect(tooltip).toHaveTextContent('Calico Reference Architecture');
    expect(tooltip).toHaveTextContent('Changed since · 12 min');
    // Its name says the same already.
    expect(link).not.toHaveAttribute('aria-describedby');
  });

  it('has the bands that the author wrote', async () => {
    render({
      ...trackedSeries,
      bands: { above: 'Your workloads', below: 'Kubernetes clusters' },
    });
    expect(await screen.findByText('Your workloads')).toBeInTheDocument();
    expect(screen.getByText('Kubernetes clusters')).toBeInTheDocument();
  });

  it.each([1, 3, 7, 12, 20])('places %i sections, each once', async count => {
    render({ ...kubernetesSeries, steps: manySections(count) });
    await screen.findByRole('navigation');
    const headings = within(map())
      .getAllByRole('link')
      .filter(link => link.getAttribute('href')?.includes('#section-'))
      .map(link => link.getAttribute('href')?.split('#')[1]);
    expect(headings).toEqual(
      manySections(count).map((_, index) => `section-${index + 1}`),
    );
  });

  it('is a list of sections to a screen reader, each with a list of its guides', async () => {
    render(trackedSeries);
    const [sections, ...cells] = within(
      await screen.findByRole('navigation'),
    ).getAllByRole('list');
    expect([...sections.querySelectorAll('[role=listitem]')].length).toBe(3);
    expect(
      cells
        .slice(0, 3)
        .map(list => within(list).getAllByRole('listitem').length),
    ).toEqual([1, 5, 4]);
  });
});
