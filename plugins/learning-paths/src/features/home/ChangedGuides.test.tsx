import {
  createExtensionTester,
  registerMswTestHooks,
} from '@backstage/frontend-test-utils';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { TeamReport } from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { teamReport } from '../../__fixtures__/coverage';
import { NETWORK, STORAGE } from '../../__fixtures__/reviews';
import { failure } from '../../__testUtils__/failure';
import { renderOnEntity } from '../../__testUtils__/renderOnEntity';
import { API } from '../../__testUtils__/renderPages';
import learningPathsPlugin from '../../alpha';
import { Content } from './ChangedGuides';

const server = setupServer();

const guides = (...titles: string[]) =>
  teamReport.guides.filter(({ title }) => titles.includes(title));

/** Answers for each team; one that is not named is unknown. */
function show(reports: Record<string, TeamReport['guides']>) {
  server.use(
    http.get(`${API}/teams/:kind/:namespace/:name`, ({ params }) => {
      const team = `group:${params.namespace}/${params.name}`;
      return team in reports
        ? HttpResponse.json({ ...teamReport, team, guides: reports[team] })
        : failure(404);
    }),
  );
  renderOnEntity(<Content />, { teams: [STORAGE, NETWORK] });
}

describe('what changed for the teams of a reader', () => {
  registerMswTestHooks(server);

  it('is a list that leads to the differences, what no longer counts first', async () => {
    const [calico] = guides('Calico Reference Architecture');
    show({
      [STORAGE]: [
        { ...calico, done: true },
        ...guides('Route Reflectors', 'Tenancy', 'Network Policy'),
      ],
      [NETWORK]: [{ ...calico, done: true }],
    });
    const list = await screen.findByRole('list', {
      name: 'Guides to look at again',
    });
    const [first, second, ...others] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent(
      'Route ReflectorsWhat Ana Lopes agreed to ran out on 30 Jun 2026 · storage-squad',
    );
    expect(second).toHaveTextContent(
      'Calico Reference ArchitectureChanged since Ana Lopes reviewed it on 3 Mar 2026 · storage-squad · network-squad',
    );
    expect(others).toEqual([]);
    const link = within(second).getByRole('link', { name: calico.title });
    const url = new URL(link.getAttribute('href') ?? '', 'http://localhost');
    expect(url.searchParams.get('team')).toBe(STORAGE);
    expect(url.hash).toBe('#what-changed');
    expect(
      screen.getByRole('link', { name: 'All of storage-squad' }),
    ).toBeVisible();
  });

  it('names the first six, and says how many more there are', async () => {
    const [due] = guides('Route Reflectors');
    show({
      [STORAGE]: Array.from({ length: 9 }, (_, index) => ({
        ...due,
        path: `/guides/${index}`,
      })),
    });
    expect(await screen.findAllByRole('listitem')).toHaveLength(6);
    expect(screen.getByText('3 more')).toBeInTheDocument();
    expect(screen.queryByText(/· storage-squad/)).toBeNull();
  });

  it('says so where nothing asks for another look', async () => {
    show({ [STORAGE]: guides('Tenancy'), [NETWORK]: [] });
    expect(
      await screen.findByText(
        'Nothing changed and nothing is due: what your teams reviewed holds.',
      ),
    ).toBeInTheDocument();
  });

  it('says so where no team of the reader is known', async () => {
    show({});
    expect(
      await screen.findByText('You are in no team, so nothing is tracked.'),
    ).toBeInTheDocument();
  });

  it('says what happened where it cannot be loaded', async () => {
    server.use(
      http.get(`${API}/teams/:kind/:namespace/:name`, () => failure(500)),
    );
    renderOnEntity(<Content />, { teams: [STORAGE] });
    expect(
      await screen.findByText('What changed could not be loaded'),
    ).toBeInTheDocument();
  });

  it('is a widget of the home page', () => {
    const { name, title } = createExtensionTester(
      learningPathsPlugin.getExtension(
        'home-page-widget:learning-paths/changed-guides',
      ),
    ).get(HomePageWidgetBlueprint.dataRefs.widget);
    expect([name, title]).toEqual([
      'LearningPathsChangedGuides',
      'Changed for your teams',
    ]);
  });
});
