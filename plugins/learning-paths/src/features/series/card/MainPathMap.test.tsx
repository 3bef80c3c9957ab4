import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { paymentsTeam } from '../../../__fixtures__/links';
import {
  progress,
  STORAGE,
  trackedSeries,
} from '../../../__fixtures__/reviews';
import {
  kubernetes,
  kubernetesSeries,
  onboarding,
} from '../../../__fixtures__/series';
import { failure } from '../../../__testUtils__/failure';
import { renderOnEntity } from '../../../__testUtils__/renderOnEntity';
import { API } from '../../../__testUtils__/renderPages';
import { EntityLearningPathMapCard } from './EntityLearningPathMapCard';
import { Content, ContextProvider } from './mapWidget';

const server = setupServer();
const PAYMENTS = 'group:default/payments';
const NAME = 'Platform map of Building a Kubernetes Platform';

/** Answers for one team only. */
function answer(team: string | null, total = 26) {
  const asks = (request: Request) =>
    new URL(request.url).searchParams.get('team') === team;
  server.use(
    http.get(`${API}/series`, ({ request }) =>
      HttpResponse.json({
        items: [
          onboarding,
          asks(request) && team
            ? { ...kubernetes, progress: { ...progress, total } }
            : kubernetes,
        ],
      }),
    ),
    http.get(`${API}/series/kubernetes-platform`, ({ request }) =>
      HttpResponse.json(
        asks(request) && team ? trackedSeries : kubernetesSeries,
      ),
    ),
    http.get(`${API}/series/onboarding`, () =>
      HttpResponse.json({ ...kubernetesSeries, ...onboarding }),
    ),
  );
}

describe('the map on the page of a team', () => {
  registerMswTestHooks(server);

  it('is that of its main path, with its state, and leads on to the same team', async () => {
    answer(PAYMENTS);
    renderOnEntity(<EntityLearningPathMapCard />, {
      entity: paymentsTeam,
      teams: [STORAGE],
    });
    const map = await screen.findByRole('navigation', { name: NAME });
    expect(
      within(map).getByRole('link', { name: /^Calico.*, Changed since/ }),
    ).toHaveAttribute(
      'href',
      `/learning-paths/guides/kubernetes/calico?series=kubernetes-platform&team=${encodeURIComponent(
        PAYMENTS,
      )}`,
    );
    expect(
      screen.getByRole('heading', { level: 3, name: 'Platform map' }),
    ).toBeInTheDocument();
    expect(screen.getByText('7 of 26 done')).toBeInTheDocument();
  });

  it('says so where nothing is expected of the team', async () => {
    server.use(
      http.get(`${API}/series`, () =>
        HttpResponse.json({
          items: [{ ...kubernetes, progress: { ...progress, total: 0 } }],
        }),
      ),
    );
    renderOnEntity(<EntityLearningPathMapCard />, { entity: paymentsTeam });
    expect(
      await screen.findByText(
        'No learning path expects a review from payments.',
      ),
    ).toBeInTheDocument();
  });

  it('says that it may not show the state of the team', async () => {
    answer(null);
    renderOnEntity(<EntityLearningPathMapCard />, { entity: paymentsTeam });
    expect(
      await screen.findByText(/What payments reviewed cannot be shown/),
    ).toBeInTheDocument();
  });

  it.each([
    [403, 'You may not see learning paths.'],
    [500, 'The platform map could not be loaded'],
  ])('says so where the server answers %i', async (status, words) => {
    server.use(http.get(`${API}/series`, () => failure(status, 'no')));
    renderOnEntity(<EntityLearningPathMapCard />, { entity: paymentsTeam });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });
});

describe('the map on the home page', () => {
  registerMswTestHooks(server);

  const show = (teams: string[]) =>
    renderOnEntity(
      <ContextProvider>
        <Content />
      </ContextProvider>,
      { teams },
    );

  it('has the state of the team of the reader', async () => {
    answer(STORAGE);
    show([STORAGE]);
    const map = await screen.findByRole('navigation', { name: NAME });
    expect(
      within(map).getByRole('link', { name: /^Network Policy, Not reviewed/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: kubernetes.title }),
    ).toHaveAttribute('href', '/learning-paths/series/kubernetes-platform');
  });

  it('is the first path for those without a team', async () => {
    answer(null);
    show([]);
    expect(
      await screen.findByRole('navigation', {
        name: `Platform map of ${onboarding.title}`,
      }),
    ).toBeInTheDocument();
  });

  it('says that there are no paths yet', async () => {
    server.use(
      http.get(`${API}/series`, () => HttpResponse.json({ items: [] })),
    );
    show([]);
    expect(
      await screen.findByText('There are no learning paths yet.'),
    ).toBeInTheDocument();
  });
});
